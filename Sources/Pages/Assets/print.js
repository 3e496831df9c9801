// Prepares the page for paper: folds are open, and what is to be found by oneself stands at the end.
(function (nabla) {
  "use strict";

  nabla.makePrintable = () => {
    const {build, at, lives, signal} = nabla.page;
    // What nobody reads on paper.
    const mostSteps = 100;
    let undo = [];
    addEventListener("beforeprint", () => {
      const last = build(["section", {class: "last"}, ["h2", {}, "Solutions"]]);
      for (const fold of at(document, "main details")) {
        if (fold.matches(".solution") && at(fold, "[data-step]").length > mostSteps) {
          fold.classList.add("long");
          continue;
        }
        if (!fold.open) {
          fold.open = true;
          undo.push(() => { fold.open = false; });
        }
        if (!fold.matches(".solution, .result > details, details:not([class])") || last.contains(fold)) continue;
        const number = `(${last.childNodes.length})`;
        const place = build(["p", {class: "elsewhere"}, `${fold.querySelector("summary").textContent}: ${number} at the end.`]);
        const item = build(["div", {}, ["p", {class: "phase"}, number]]);
        fold.replaceWith(place);
        item.append(fold);
        last.append(item);
        undo.push(() => place.replaceWith(fold));
      }
      if (last.childNodes.length > 1) {
        document.querySelector("main").append(last);
        undo.push(() => last.remove());
      }
      for (const live of lives) live?.unfold?.();
    }, {signal});
    addEventListener("afterprint", () => {
      for (const step of undo.reverse()) step();
      undo = [];
    }, {signal});
  };
})(globalThis.nabla ??= {});
