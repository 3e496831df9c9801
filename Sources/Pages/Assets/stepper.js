// Goes through the steps of a network: what leads to what, under a drawing that moves along.
(function (nabla) {
  "use strict";

  // The quantities that a step is about: what it reads, or all on the ways of a derivative.
  function pathOf(network, readers, key) {
    const entry = network.values.get(key);
    const sources = key => nabla.sources(network.equation(key) ?? 0);
    if (!entry.of) return new Set([key, ...sources(key)]);
    const reach = (start, next) => {
      const found = new Set([start]);
      for (const place of found) for (const other of next(place)) found.add(other);
      return found;
    };
    const isDerivative = key => network.values.get(key)?.of !== undefined;
    const behind = reach(entry.by, key => (readers.get(key) ?? []).filter(other => !isDerivative(other)));
    const before = reach(entry.of, key => [...sources(key)].filter(other => behind.has(other)));
    return new Set([...before, entry.of, entry.by]);
  }

  nabla.makeStepper = live => {
    const {build, at} = nabla.page;
    const {network, section} = live;
    const items = at(section, "[data-step]");
    const details = section.querySelector(".solution");
    const drawing = section.querySelector(".drawing");
    if (!items.length) return;
    const keys = items.map(item => item.getAttribute("data-step"));
    const places = new Map(keys.map((key, index) => [key, index + 1]));
    const readers = new Map();
    for (const key of network.computed) {
      for (const other of nabla.sources(network.equation(key))) readers.set(other, [...(readers.get(other) ?? []), key]);
    }

    const slider = build(["input", {type: "range", min: 0, max: items.length, value: 0, step: 1, "aria-label": "Step", on: {input: () => go(Number(slider.value))}}]);
    const move = (text, label, by) => build(["button", {type: "button", tabindex: -1, "aria-label": label, on: {click: () => go(live.position + by)}}, text]);
    const back = move("←", "One step back", -1), on = move("→", "One step on", 1);
    const place = build(["span", {class: "place"}]);
    const step = build(["div", {class: "step computed", "aria-live": "polite"}]);
    // What the reader is asked for is seen as soon as the steps come to it.
    const hidesValues = drawing.classList.contains("asked");
    const phases = new Set(items.map(item => item.parentElement.previousElementSibling.textContent));
    const samples = network.samples > 1 ? build(["select", {"aria-label": "Sample in the drawing", on: {change: () => look(Number(samples.value))}}, ...Array.from({length: network.samples}, (_, index) => ["option", {value: index + 1}, `sample ${index + 1}`])]) : undefined;
    const bar = build(["div", {class: "stepper", role: "group", "aria-label": "Steps"}, back, slider, on, place, ...(samples ? [samples] : [])]);
    drawing.before(bar);
    drawing.after(step);

    // MARK: The drawing

    const numbers = at(drawing, "[data-q]");
    // A slope stands above the label of its line where that rises, else below it.
    const boxes = at(drawing, ".label").map(label => [label, label.querySelector("rect").getBBox()]);
    const slopes = boxes.map(([label, {x, y, width, height}]) => {
      const by = label.getAttribute("data-by"), key = `dE_total/d${by}`;
      const path = drawing.querySelector(`.edge[data-by="${CSS.escape(by)}"] path`);
      if (!network.values.has(key) || !path) return undefined;
      const rises = path.getPointAtLength(path.getTotalLength()).y <= path.getPointAtLength(0).y + 1;
      const top = rises ? y - height + 1 : y + height - 1, middle = x + width / 2;
      const draw = (name, attributes, ...children) => {
        const element = document.createElementNS(label.namespaceURI, name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.append(...children);
        return element;
      };
      const number = draw("tspan", {"data-q": `${network.index}:${key}`, "data-f": "n4"}, nabla.page.typeset(nabla.show(live.lesson.get(key), "n4")));
      const slope = draw("g", {class: "slope label unknown"}, draw("rect", {x: middle - 25, y: top, width: 50, height}), draw("text", {x: middle, y: top + 10}, "∂ ", number));
      drawing.querySelector(".node").before(slope);
      return {key, by, slope, box: {x: middle - 25, y: top, width: 50, height}};
    }).filter(Boolean);
    // Where they would cover other labels only those of the step are shown.
    const meets = (a, b) => a.x < b.x + b.width - 2 && b.x < a.x + a.width - 2 && a.y < b.y + b.height - 2 && b.y < a.y + a.height - 2;
    const isCrowded = slopes.some(({slope, box}) => [...boxes, ...slopes.map(other => [other.slope, other.box])].some(([other, own]) => other !== slope && meets(box, own)));

    function look(sample) {
      live.sample = sample;
      for (const element of numbers) {
        const original = element.dataset.first ??= element.getAttribute("data-q");
        nabla.page.turn(element, live.inSample(original));
      }
      light();
    }

    function light() {
      const key = keys[live.position - 1];
      const path = key ? pathOf(network, readers, key) : new Set();
      const isKnown = key => network.isGiven(key) || !live.position || (places.get(key) ?? 0) <= live.position;
      const has = key => key && path.has(live.inSample(key));
      const by = element => (element.getAttribute("data-by") ?? "").split(" ").filter(Boolean);
      drawing.classList.toggle("stepping", live.position > 0);
      for (const node of at(drawing, ".node")) {
        const key = node.getAttribute("data-node");
        node.classList.toggle("lit", Boolean(has(key) || has(key?.replace(/^out_/, "net_"))));
        const value = node.querySelector(".value");
        if (value) value.classList.toggle("unknown", hidesValues && !live.position || !isKnown(live.inSample(key)));
      }
      for (const edge of at(drawing, ".edge, .label[data-by]")) {
        const isBetween = has(edge.getAttribute("data-from")) && has(edge.getAttribute("data-to"));
        edge.classList.toggle("lit", by(edge).length ? by(edge).some(has) || Boolean(isBetween) : Boolean(isBetween));
      }
      for (const {key, by, slope} of slopes) slope.classList.toggle("unknown", !live.position || !isKnown(key) || isCrowded && !path.has(by));
    }

    // MARK: The step

    function show() {
      const item = items[live.position - 1];
      slider.value = live.position;
      back.disabled = live.position === 0;
      on.disabled = live.position === items.length;
      for (const other of items) other === item ? other.setAttribute("aria-current", "step") : other.removeAttribute("aria-current");
      const key = keys[live.position - 1];
      const phase = item?.parentElement.previousElementSibling.textContent.toLowerCase();
      place.textContent = item ? `step ${live.position} of ${items.length} · ${phase}` : `${items.length} steps`;
      slider.setAttribute("aria-valuetext", item ? `${place.textContent}: ${network.name(key)}` : "all numbers, no step");
      step.replaceChildren(...(item ? [
        ["p", {class: "goal"}, item.getAttribute("data-goal") ?? ""],
        ["p", {class: "sentence"}, item.querySelector("p").textContent],
        ["div", {class: "equation"}, ...live.equation(key)],
        ["p", {class: "lesson"}, live.isChanged(key) ? `in the lesson: ${live.text(key, live.lesson)}` : ""],
        ["p", {class: "reason"}, reason(item, key)],
      ] : [["p", {class: "goal"}, `→ goes through the computation, one step at a time${phases.size > 2 ? ": forward, the error, back, and the update" : ""}.`]]).map(build));
      light();
    }

    // Why a step comes here; what is said of the sign of a slope holds for the lesson's numbers.
    function reason(item, key) {
      const isSame = Math.sign(live.values.get(key)) === Math.sign(live.lesson.get(key));
      return isSame ? item.querySelector(".reason")?.textContent ?? "" : "";
    }

    function go(position) {
      live.position = Math.min(items.length, Math.max(0, position));
      // The drawing shows the sample that the step is about.
      const sample = Number(/\((\d+)\)(\/d|$)/.exec(keys[live.position - 1] ?? "")?.[1] ?? live.sample);
      if (samples && sample !== live.sample) {
        samples.value = sample;
        look(sample);
      }
      show();
      nabla.page.writeAddress();
    }

    // The worked solution shows its numbers as soon as it is opened.
    let isOpen = false;
    function unfold() {
      if (isOpen) return;
      isOpen = true;
      for (const [index, item] of items.entries()) {
        const equation = build(["div", {class: "equation computed"}, ...live.equation(keys[index])]);
        item.querySelector(".equation").replaceWith(equation);
      }
    }
    details?.addEventListener("toggle", unfold);
    live.unfold = unfold;

    live.watchers.push(() => {
      live.position = Math.min(live.position, items.length);
      if (isOpen) {
        for (const [index, item] of items.entries()) {
          item.querySelector(".equation").replaceChildren(...live.equation(keys[index]).map(build));
          const why = item.querySelector(".reason");
          if (why) why.hidden = reason(item, keys[index]) === "";
        }
        nabla.page.showNumbers(live, details);
      }
      show();
      nabla.page.showNumbers(live, step);
    });
    live.goTo = key => {
      if (!places.has(key)) return false;
      go(places.get(key));
      return true;
    };
  };
})(globalThis.nabla ??= {});
