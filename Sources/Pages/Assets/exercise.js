// An exercise: fields in place of blanks, marked as `nabla grade` marks them, and kept in the browser.
(function (nabla) {
  "use strict";

  const signs = {right: "✓", near: "≈", "right given an earlier slip": "✓", wrong: "✗", unread: "?"};
  const parts = ["the update", "the way back and the update", "all from the error on", "every step"];

  nabla.makeExercise = live => {
    const {build, at} = nabla.page;
    const {network, section} = live;
    const details = section.querySelector(".exercise");
    const blanks = details ? at(details, "[data-blank]") : [];
    if (!blanks.length) return;
    const keys = blanks.map(item => item.getAttribute("data-blank"));
    const fade = key => network.values.get(key).fade;
    const most = Math.max(...keys.map(fade));
    // Levels at which more is asked than at the one before.
    const levels = [1, 2, 3, 4].slice(0, most);
    const initial = () => ({level: levels[0], texts: {}, help: {}, tried: {}});
    let state = initial(), name, rows, grader;

    // MARK: Keeping

    // What was answered to other numbers is kept apart.
    const place = () => `nabla ${location.pathname} ${network.place} ${JSON.stringify(live.changes)}`;
    function load() {
      state = initial();
      try {
        const kept = JSON.parse(localStorage.getItem(name) ?? "{}");
        if (levels.includes(kept.level)) state.level = kept.level;
        for (const part of ["texts", "help", "tried"]) for (const key of keys) if (typeof kept[part]?.[key] === typeof (part === "help" ? 0 : "")) state[part][key] = kept[part][key];
      } catch { /* Without a store the answers last as long as the page. */ }
    }
    function keep() {
      try {
        localStorage.setItem(name, JSON.stringify(state));
      } catch { /* The same. */ }
    }

    // MARK: Rows

    const isAsked = key => fade(key) <= state.level;
    // The numbers are shown where none of them is asked for, and as help.
    const isWorked = key => ![...nabla.sources(network.equation(key))].some(source => fade(source) && isAsked(source));
    const items = () => keys.filter(key => isAsked(key) && Number.isFinite(live.values.get(key)));

    function makeRow(key, item) {
      const field = build(["input", {type: "text", autocomplete: "off", spellcheck: "false", size: 14, "aria-label": network.name(key), on: {
        change: () => answer(key),
        keydown: event => {
          if (event.key !== "Enter") return;
          answer(key);
          const next = items()[items().indexOf(key) + 1];
          if (nabla.counts(rows.get(key).mark?.verdict) && next) rows.get(next).field.focus();
        },
      }}]);
      const hint = build(["button", {type: "button", "aria-label": `Hint for ${network.name(key)}`, on: {click: () => help(key)}}, "Hint"]);
      const equation = build(["div", {class: "equation computed"}]);
      const remark = build(["p", {class: "remark", role: "status"}]);
      item.replaceChildren(equation, build(["div", {class: "answer"}, field, hint]), remark);
      return {item, field, hint, equation, remark};
    }

    function answer(key) {
      const text = rows.get(key).field.value.trim();
      if (text === (state.texts[key] ?? "")) return;
      state.texts[key] = text;
      mark();
      const {verdict} = rows.get(key).mark;
      // Each other wrong answer is told a little more.
      if (verdict === "wrong" && state.tried[key] !== text) state.help[key] = Math.min(3, (state.help[key] ?? 0) + 1);
      state.tried[key] = text;
      keep();
      say(key);
    }

    function help(key) {
      const stage = state.help[key] ?? 0;
      // Numbers that are put in already are no help.
      state.help[key] = Math.min(3, stage + (stage === 1 && isWorked(key) ? 2 : 1));
      keep();
      say(key);
    }

    function mark() {
      grader = new nabla.Grader(network, live.values);
      const marks = grader.marks(new Map(Object.entries(state.texts)), items());
      for (const [key, row] of rows) row.mark = marks.get(key) ?? {verdict: "not answered"};
      for (const key of rows.keys()) say(key);
      const counted = items().filter(key => nabla.counts(rows.get(key).mark.verdict));
      const own = counted.filter(key => !state.help[key]);
      score.textContent = `${counted.length} of ${items().length} found${own.length < counted.length ? `, ${own.length} without help` : ""}`;
    }

    // What is said of an answer, as far as help was given.
    function say(key) {
      const {item, mark, remark, hint, equation} = rows.get(key);
      const stage = state.help[key] ?? 0, isFound = nabla.counts(mark.verdict);
      const isOpen = stage >= 3 && !isFound;
      const showsNumbers = isWorked(key) || stage >= 2;
      const detail = `${showsNumbers}${isOpen}${live.version}`;
      if (equation.dataset.detail !== detail) {
        equation.dataset.detail = detail;
        equation.replaceChildren(...live.equation(key, {numbers: showsNumbers, result: isOpen}).map(build));
      }
      item.dataset.verdict = mark.verdict;
      hint.hidden = isFound || isOpen;
      const said = {
        "not answered": stage ? isOpen ? "The step in full." : showsNumbers ? "The numbers are put in: work them out, products before sums." : "Put what you have found and what is given into the equation." : "",
        unread: "That is no number; write one such as 0.5, or 0.4 * 0.6 + 0.1.",
        right: mark.reason ? `${mark.reason[0].toUpperCase()}${mark.reason.slice(1)}.` : stage ? "Right now." : "Right.",
        near: `Near enough: ${network.name(key)} is ${live.text(key)}.`,
        "right given an earlier slip": "Right, given an earlier slip.",
        wrong: isOpen ? `${nabla.remark(mark, 3)} ${mark.reason ?? ""}` : nabla.remark(mark, stage),
      }[mark.verdict];
      const text = `${signs[mark.verdict] ?? ""} ${said}`.trim();
      if (remark.textContent !== text) remark.textContent = text;
    }

    // MARK: Around the rows

    const score = build(["span", {class: "score", role: "status"}]);
    const level = build(["select", {"aria-label": "What is asked for", on: {change: () => {
      state.level = Number(level.value);
      keep();
      show();
    }}}, ...levels.map(number => ["option", {value: number}, `${number}: ${parts[4 - most + number - 1]}`])]);
    const save = build(["button", {type: "button", on: {click: give}}, "Save the sheet"]);
    const clear = build(["button", {type: "button", on: {click: () => {
      state = {...initial(), level: state.level};
      keep();
      show();
    }}}, "Begin again"]);
    const note = build(["p", {class: "instruction"}, "A sheet is about the lesson's numbers: go back to them to save it."]);

    // The sheet that `nabla grade` reads.
    function give() {
      const sheet = nabla.worksheet(network, state.level + 4 - most, new Map(Object.entries(state.texts)));
      const address = URL.createObjectURL(new Blob([sheet], {type: "text/markdown"}));
      const link = build(["a", {href: address, download: `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}-${network.place}.md`}]);
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    }

    function show() {
      level.value = state.level;
      const asked = new Set(items());
      for (const [key, row] of rows) {
        row.item.hidden = !asked.has(key);
        row.field.value = state.texts[key] ?? "";
      }
      save.hidden = live.changes.length > 0;
      note.hidden = !save.hidden;
      mark();
    }

    // Fields are made as soon as the exercise is opened.
    function open() {
      if (rows) return;
      rows = new Map(blanks.map((item, index) => [keys[index], makeRow(keys[index], item)]));
      details.querySelector(".blanks").before(build(["div", {class: "tools"}, ...(levels.length > 1 ? [level] : []), save, clear, score]), note);
      refresh();
    }

    function refresh() {
      if (!rows) return;
      if (name !== place()) {
        name = place();
        load();
      }
      show();
    }

    details.addEventListener("toggle", open);
    live.watchers.push(refresh);
  };
})(globalThis.nabla ??= {});
