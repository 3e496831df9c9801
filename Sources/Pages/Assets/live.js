// Makes the numbers of a page live: fields for what is given, updates, and all else computed anew.
(function (nabla) {
  "use strict";

  const source = globalThis.document?.getElementById("nabla-data");
  if (!source) return;
  const networks = JSON.parse(source.textContent).networks.map((data, index) => data && new nabla.Network(data, index));

  // MARK: Elements

  const spaces = {math: "http://www.w3.org/1998/Math/MathML", svg: "http://www.w3.org/2000/svg"};
  const isMath = name => /^m(ath|row|[ino]|frac|su[bp]|subsup|sqrt|text)$/.test(name);

  // Markup as an element; what is text stays text.
  function build(markup) {
    if (typeof markup === "string") return document.createTextNode(markup);
    if (markup instanceof Node) return markup;
    const [name, attributes, ...children] = markup;
    const element = isMath(name) ? document.createElementNS(spaces.math, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
      else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children.map(build));
    return element;
  }

  const typeset = text => text.replace(/-/g, "−");
  const at = (element, selector) => [...element.querySelectorAll(selector)];

  // One tab stop for several elements, between which the arrows go.
  function rove(elements, keys = {next: ["ArrowRight", "ArrowDown"], back: ["ArrowLeft", "ArrowUp"]}) {
    elements.forEach((element, index) => {
      element.tabIndex = index ? -1 : 0;
      element.addEventListener("keydown", event => {
        const step = keys.next.includes(event.key) ? 1 : keys.back.includes(event.key) ? -1 : 0;
        if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
        let place = index + step;
        while (elements[place]?.hidden) place += step;
        event.preventDefault();
        event.stopPropagation();
        elements[place]?.focus();
      });
      element.addEventListener("focus", () => elements.forEach(other => { other.tabIndex = other === element ? 0 : -1; }));
    });
  }

  // MARK: State

  // A network on the page: what was changed, and what follows.
  class Live {
    constructor(network, section) {
      Object.assign(this, {network, section, changes: [], position: 0, sample: 1, watchers: []});
      this.lesson = network.compute();
      this.recompute();
    }

    // What was changed, in order: a key with its new number, or the number of updates.
    recompute() {
      let given = this.network.given;
      this.updates = 0;
      for (const [key, number] of this.changes) {
        if (key !== "^") given = new Map(given).set(key, number);
        else for (let count = 0; count < number; count++) {
          const next = this.network.update(given);
          if (!next) break;
          given = next;
          this.updates += 1;
        }
      }
      this.given = given;
      this.values = this.network.compute(given);
      this.network.settle(this.values);
    }

    change(key, number) {
      const last = this.changes.at(-1);
      if (key === "^" && last?.[0] === "^") last[1] = Math.min(last[1] + number, mostUpdates);
      else {
        // Of changes between two updates the last of a number counts.
        const start = this.changes.findLastIndex(([key]) => key === "^") + 1;
        if (key !== "^") this.changes = this.changes.filter(([other], place) => place < start || other !== key);
        if (key === "^" || start > 0 || number !== this.network.given.get(key)) this.changes.push([key, number]);
      }
      this.refresh();
    }

    reset() {
      this.changes = [];
      this.refresh();
    }

    refresh() {
      this.version = (this.version ?? 0) + 1;
      this.recompute();
      showNumbers(this);
      ageAll(this);
      for (const watcher of this.watchers) watcher();
      writeAddress();
    }

    isChanged(key, form = this.network.form(key)) { return nabla.show(this.values.get(key), form) !== nabla.show(this.lesson.get(key), form); }
    text(key, values = this.values) { return typeset(this.network.number(key, values.get(key) ?? NaN)); }

    // A quantity of the sample that is looked at.
    inSample(key) { return key.replace(/\(1\)(?=\/d|$)/g, `(${this.sample})`); }

    // An equation in lines: the name with the symbols, the numbers, and the value.
    equation(key, {result = true, numbers = true} = {}) {
      const {network} = this, term = network.equation(key);
      const math = (...parts) => ["div", {class: "line"}, ...nabla.pieces(parts)];
      const value = network.numberElement(key, this.text(key));
      const equals = ["mo", {}, "="];
      const name = network.nameMarkup(key);
      if (term === undefined) return [math(name, equals, value)];
      const isNumber = typeof term === "number";
      const lines = isNumber ? [math(name)] : [math(name, equals, network.symbolMarkup(term))];
      const isAlone = isNumber || typeof term === "string";
      if (numbers && !isAlone) lines.push(math(equals, network.numberMarkup(term, this.values)));
      if (result) lines.push(math(equals, value));
      return lines;
    }
  }

  const mostUpdates = 10000;

  // MARK: Numbers of the page

  const originals = new WeakMap(), kept = new WeakMap(), digitsOfDrawing = 4;

  // The formula of a number, if that has others that nothing here computes: it keeps all of the lesson's.
  function keptFormula(element) {
    const formula = element.closest(".math") ?? element.closest("math");
    if (!formula || element.closest(".computed")) return undefined;
    if (!kept.has(formula)) kept.set(formula, at(formula, "mn").some(number => !number.closest("[data-q]") && /\.\d{3}/.test(number.textContent)));
    return kept.get(formula) ? formula : undefined;
  }

  // What does not follow is seen to be of the lesson's numbers.
  function age(element, isOld) {
    if (element.classList.contains("old") === isOld) return;
    element.classList.toggle("old", isOld);
    element.title = isOld ? ofLesson : "";
    if (!element.matches(".result")) return;
    if (isOld) element.prepend(build(["p", {class: "lesson"}, `${ofLesson}:`]));
    else element.querySelector(":scope > .lesson").remove();
  }
  const ofLesson = "With the lesson’s numbers";

  function ageAll(live) {
    const formulas = new Map();
    for (const element of at(document, `math [data-q^="${live.network.index}:"], math[data-q^="${live.network.index}:"]`)) {
      const formula = keptFormula(element);
      if (!formula) continue;
      const {key, form} = asked(element);
      formulas.set(formula, formulas.get(formula) || live.values.has(key) && live.isChanged(key, form));
    }
    for (const [formula, isOld] of formulas) age(formula, isOld);
    for (const result of at(document, `.result[data-of="${live.network.index}"]`)) age(result, live.changes.length > 0 && !result.querySelector("[data-q]"));
  }

  const asked = element => {
    const text = element.getAttribute("data-q"), colon = text.indexOf(":");
    const live = lives[Number(text.slice(0, colon))], key = text.slice(colon + 1);
    const isGiven = live?.network.isGiven(key);
    const form = isGiven ? `n${element.closest("svg") ? digitsOfDrawing : live.network.digits}` : element.getAttribute("data-f") ?? `n${live?.network.digits}`;
    // Behind a minus sign the digits are those of the negative.
    return {live, key, form: element.hasAttribute("data-n") ? `-${form}` : form};
  };

  // Whether what stands before a number needs brackets around a negative one.
  const followsOperator = element => element.localName === "mn" && element.previousElementSibling?.localName === "mo" && /^[+\-−·×⋅]$/.test(element.previousElementSibling.textContent.trim());

  function showNumber(element) {
    const {live, key, form} = asked(element);
    if (!live?.values.has(key)) return;
    const isField = element.localName === "input";
    if (keptFormula(element)) return;
    const isChanged = live.isChanged(key, form);
    element.classList.toggle("changed", isChanged);
    if (isField) {
      if (element !== document.activeElement) element.value = live.network.number(key, live.values.get(key));
      return;
    }
    // What scripts have written they write anew.
    if (element.closest(".computed")) return;
    if (!originals.has(element)) {
      if (!isChanged) return;
      originals.set(element, [[...element.childNodes], element.textContent]);
    }
    const [nodes, text] = originals.get(element);
    if (!isChanged) return element.replaceChildren(...nodes);
    let shown = typeset(nabla.show(live.values.get(key), form));
    if (shown.startsWith("−") && !/^[(−-]/.test(text) && followsOperator(element)) shown = `(${shown})`;
    const isContainer = element.namespaceURI === spaces.math && !["mn", "mtext", "mi"].includes(element.localName);
    element.replaceChildren(isContainer ? build(["mn", {}, shown]) : shown);
  }

  // Makes an element show another quantity.
  function turn(element, place) {
    element.setAttribute("data-q", place);
    const {live, key, form} = asked(element);
    originals.delete(element);
    element.textContent = typeset(nabla.show(live.lesson.get(key), form));
    showNumber(element);
  }

  function showNumbers(live, root = document) {
    for (const element of at(root, `[data-q^="${live.network.index}:"]`)) showNumber(element);
  }

  // MARK: Address

  // What was changed stands in the address, so that it can be sent: #live=0:w_1=0.5;0:^=100;0:@=3.
  function writeAddress() {
    const parts = lives.flatMap(live => live ? [...live.changes, ...(live.position ? [["@", live.position]] : [])].map(([key, number]) => `${live.network.index}:${encodeURIComponent(key)}=${number}`) : []);
    const isOurs = location.hash.startsWith("#live=");
    if (!parts.length && !isOurs) return;
    try {
      history.replaceState(null, "", parts.length ? `#live=${parts.join(";")}` : location.pathname + location.search);
    } catch { /* A page within another may have no address of its own. */ }
  }

  function readAddress() {
    if (!location.hash.startsWith("#live=")) return;
    for (const live of lives) if (live) live.changes = [];
    for (const part of location.hash.slice("#live=".length).split(";")) {
      const found = /^(\d+):([^=]*)=(.*)$/.exec(part);
      const live = found && lives[Number(found[1])];
      if (!live) continue;
      let key;
      try { key = decodeURIComponent(found[2]); } catch { continue; }
      const number = Number(found[3]);
      if (!Number.isFinite(number) || found[3] === "") continue;
      if (key === "@") live.position = Math.max(0, Math.trunc(number));
      else if (key === "^") live.changes.push([key, Math.min(mostUpdates, Math.max(0, Math.trunc(number)))]);
      else if (live.network.given.has(key)) live.changes.push([key, number]);
    }
    for (const live of lives) live?.refresh();
  }

  // MARK: Fields and updates

  function makeFields(live) {
    for (const element of at(live.section, ".givens [data-q]")) {
      const {key, form} = asked(element);
      const name = live.network.name(key);
      const field = build(["input", {
        type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", size: 8, "aria-label": name,
        "data-q": element.getAttribute("data-q"), "data-f": form, value: element.textContent.replace(/−/g, "-"),
        on: {
          input: () => {
            const [reading] = nabla.read(field.value, 15);
            field.setAttribute("aria-invalid", String(!reading));
            if (reading) live.change(key, reading.value);
            else live.section.querySelector(".status").textContent = `“${field.value}” is no number; ${name} is ${live.text(key)}.`;
          },
          blur: () => {
            field.setAttribute("aria-invalid", "false");
            showNumber(field);
          },
        },
      }]);
      element.replaceWith(field);
    }
  }

  function makeUpdates(live) {
    const {network} = live;
    const button = (text, act) => build(["button", {type: "button", on: {click: act}}, text]);
    const buttons = network.updates.length ? [button("One update", () => live.change("^", 1)), button("100 updates", () => live.change("^", 100))] : [];
    const reset = button("The lesson's numbers", () => {
      live.reset();
      (buttons[0] ?? live.section.querySelector(".givens input"))?.focus();
    });
    const status = build(["p", {class: "status", role: "status"}]);
    const tools = build(["div", {class: "tools", role: "toolbar", "aria-label": "Updates"}, ...buttons, reset]);
    rove([...buttons, reset]);
    live.watchers.push(() => {
      const isChanged = live.changes.length > 0;
      reset.hidden = !isChanged;
      const count = live.updates === 1 ? "After 1 update" : live.updates ? `After ${live.updates} updates` : isChanged ? "With your numbers" : "";
      const error = network.values.has("E_total") ? ` ${network.name("E_total")} is ${live.text("E_total")}; in the lesson it is ${live.text("E_total", live.lesson)}.` : " the numbers of the page follow.";
      status.textContent = isChanged ? `${count}${error}` : "Change a number: what is computed from it follows on the whole page. What was trained or plotted stays as the lesson has it.";
    });
    live.section.querySelector(".givens").after(tools, status);
  }

  const lives = networks.map((network, index) => {
    const section = network && document.querySelector(`section.network[data-network="${index}"]`);
    return section ? new Live(network, section) : undefined;
  });

  // What ends all that goes on, so that the page can be started anew.
  const end = new AbortController(), {signal} = end;
  nabla.stop = () => {
    end.abort();
    nabla.page.card.remove();
  };

  nabla.page = {lives, signal, build, at, rove, asked, typeset, showNumber, showNumbers, turn, writeAddress};
  nabla.start = () => {
    for (const live of lives) {
      if (!live) continue;
      makeFields(live);
      makeUpdates(live);
      nabla.makeStepper(live);
      nabla.makeExercise(live);
      for (const watcher of live.watchers) watcher();
    }
    nabla.makeQuestions();
    nabla.makeCard();
    nabla.makePrintable();
    readAddress();
    addEventListener("hashchange", readAddress, {signal});
    document.documentElement.classList.add("live");
  };
})(globalThis.nabla ??= {});
