// Runs on a page: puts numbers into its fields and answers into its exercise, and compares what it shows with what the program says.
// The element `trial` has {"networks": [{"place", "runs": [{"given": {…}, "values": {…}}], "answers": {…}, "verdicts": {…}}]} as JSON.
(() => {
  const {networks} = JSON.parse(document.getElementById("trial").textContent);
  const found = [];
  let count = 0;
  const enter = (field, text, event) => {
    field.value = text;
    field.dispatchEvent(new Event(event, {bubbles: true}));
  };
  const textOf = element => (element.value !== undefined && element.localName === "input" ? element.value : element.textContent).replace(/^\((.*)\)$/, "$1").replace(/−/g, "-");
  addEventListener("error", event => found.push(event.message));

  try {
    for (const details of document.querySelectorAll(".network details")) {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    }
    for (const {place, runs, answers, verdicts} of networks) {
      const section = document.querySelector(`.network[data-network="${place}"]`);
      const field = key => section.querySelector(`.givens input[data-q="${CSS.escape(`${place}:${key}`)}"]`);
      const before = [...document.querySelectorAll(`[data-q^="${place}:"]`)].map(textOf);
      const live = nabla.page.lives[place];
      for (const [run, {given, values}] of runs.entries()) {
        // Some are typed, number by number; what is typed last counts.
        if (run < 3) for (const [key, number] of Object.entries(given)) enter(field(key), String(number), "input");
        else {
          live.changes = Object.entries(given);
          live.refresh();
        }
        for (const element of document.querySelectorAll(`[data-q^="${place}:"]`)) {
          // A formula with a number that nothing computes keeps the lesson's, and is seen to.
          if (element.closest(".old")) continue;
          const key = element.dataset.q.slice(element.dataset.q.indexOf(":") + 1);
          count += 1;
          const form = `${"n" in element.dataset ? "-" : ""}${key in given ? element.closest("svg") ? "n4" : "n9" : element.dataset.f ?? "n9"}`;
          const [shown, wanted] = [textOf(element), nabla.show(values[key], form)];
          if (Math.abs(values[key]) > 1e-13 && shown !== wanted) found.push(`${key} is ${shown} as ${form}, not ${wanted}`);
        }
      }
      const [reset] = [...section.querySelectorAll(".tools button")].filter(button => button.textContent.includes("lesson"));
      reset.click();
      const after = [...document.querySelectorAll(`[data-q^="${place}:"]`)].map(textOf);
      if (String(after) !== String(before)) found.push(`${place}: other numbers after going back`);
      const level = section.querySelector(".exercise select");
      if (level) enter(level, level.lastElementChild.value, "change");
      for (const [key, text] of Object.entries(answers)) enter(section.querySelector(`[data-blank="${CSS.escape(key)}"] input`), text, "change");
      for (const [key, verdict] of Object.entries(verdicts)) {
        count += 1;
        const own = section.querySelector(`[data-blank="${CSS.escape(key)}"]`).dataset.verdict;
        if (own !== verdict) found.push(`${key} = ${answers[key]} is ${own}, not ${verdict}`);
      }
    }
  } catch (error) {
    found.push(String(error.stack));
  }
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = `RESULT ${[...found.slice(0, 20), `${count} compared`].join("\n")} END`;
  document.body.append(result);
})();
