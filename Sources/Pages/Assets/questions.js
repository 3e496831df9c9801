// Questions where they are asked: choices to be clicked, and fields for numbers that are to be worked out.
(function (nabla) {
  "use strict";

  // Makes those in a part of the page.
  nabla.makeQuestions = (root = document.body) => {
    if (!nabla.page) return;
    const {build, at, lives} = nabla.page;
    const all = selector => [...(root.matches(selector) ? [root] : []), ...at(root, selector)];
    const remark = () => build(["p", {class: "remark", role: "status"}]);

    for (const result of all(".result[data-answer]")) {
      const items = at(result, "ul > li").filter(item => item.closest("details") === null || !result.contains(item.closest("details")));
      const said = remark();
      for (const [index, item] of items.entries()) {
        const letter = item.querySelector("strong");
        if (!letter) continue;
        const choose = () => {
          const isRight = index === Number(result.dataset.answer);
          for (const other of items) delete other.dataset.verdict;
          item.dataset.verdict = isRight ? "right" : "wrong";
          said.textContent = isRight ? `✓ ${letter.textContent} is right.` : `✗ It is not ${letter.textContent}.`;
          if (isRight) for (const fold of at(result, "details")) fold.open = true;
        };
        letter.replaceWith(build(["button", {type: "button", on: {click: choose}}, letter.textContent]));
      }
      items.at(-1)?.parentElement.after(said);
    }

    for (const result of all(".result[data-asked]")) {
      const live = lives[Number(result.dataset.of)], keys = result.dataset.asked.split(" ");
      const items = [...result.querySelector("ul")?.children ?? []];
      if (!live || items.length !== keys.length) continue;
      for (const [index, key] of keys.entries()) {
        if (!live.values.has(key)) continue;
        const said = remark();
        let tries = 0, last = "";
        const mark = () => {
          const text = field.value.trim();
          const {verdict, ...reason} = new nabla.Grader(live.network, live.values).marks(new Map([[key, text]]), [key]).get(key);
          items[index].dataset.verdict = verdict;
          if (verdict === "wrong" && text !== last) tries += 1;
          last = text;
          said.textContent = {
            "not answered": "", unread: "? That is no number; write one such as 0.5, or 0.4 * 0.6 + 0.1.",
            right: "✓ Right.", near: `≈ Near enough: ${live.network.name(key)} is ${live.text(key)}.`,
            wrong: `✗ ${nabla.remark({verdict, ...reason}, Math.min(tries, 2))}`,
          }[verdict] ?? "";
        };
        const field = build(["input", {type: "text", autocomplete: "off", spellcheck: "false", size: 14, "aria-label": live.network.name(key), on: {change: mark}}]);
        items[index].append(build(["div", {class: "answer"}, field]), said);
        live.watchers.push(() => field.value && mark());
      }
    }
  };
})(globalThis.nabla ??= {});
