// Tells of a number what it is: its name, its equation, what it was computed from, and where else it stands.
(function (nabla) {
  "use strict";

  const blocks = "p, li, table, figure, dl, blockquote, .equation, .step, .formula, math[display=block]";

  nabla.makeCard = () => {
    const {build, at, rove, asked, lives, showNumber, showNumbers, signal} = nabla.page;
    const card = build(["div", {class: "card computed", role: "dialog", "aria-label": "About a number", hidden: true}]);
    document.body.append(card);
    nabla.page.card = card;
    let shown, isPinned = false, leaving;

    const known = element => {
      const {live, key} = asked(element);
      return live?.values.has(key) ? {live, key} : undefined;
    };
    // In an exercise nothing is told that may be asked for.
    const targetOf = event => {
      const element = event.target.closest?.("[data-q]");
      return element?.closest(".exercise") ? undefined : element;
    };

    // All places of a quantity, in the text and in drawings.
    function others({live, key}) {
      const {index} = live.network;
      const inText = at(document, `[data-q="${CSS.escape(`${index}:${key}`)}"]`);
      const drawn = at(live.section, `.node[data-node="${CSS.escape(key)}"], .drawing [data-by~="${CSS.escape(key)}"]`);
      return [...inText, ...drawn];
    }

    function mark(about) {
      for (const element of at(document, ".same")) element.classList.remove("same");
      if (about) for (const element of others(about)) element.classList.add("same");
    }

    function link(live, key) {
      const jump = () => {
        const place = others({live, key}).find(element => element.matches("[data-q]") && !card.contains(element) && element.checkVisibility?.() !== false);
        if (live.goTo?.(key) || place) hide();
        place?.scrollIntoView({block: "center"});
        place?.focus({preventScroll: true});
      };
      return ["li", {}, ["button", {type: "button", on: {click: jump}}, ["math", {}, ["mrow", {}, live.network.nameMarkup(key), ["mo", {}, "="], live.network.numberElement(key, live.text(key))]]]];
    }

    function fill({live, key}) {
      const {network} = live;
      const sentence = live.section.querySelector(`[data-step="${CSS.escape(key)}"] > p`)?.textContent;
      const sources = [...nabla.sources(network.equation(key) ?? 0)];
      const readers = network.computed.filter(other => !network.values.get(other).hidden && nabla.sources(network.equation(other)).has(key));
      const list = (title, keys) => keys.length ? [["p", {class: "title"}, title], ["ul", {}, ...keys.slice(0, 8).map(key => link(live, key)), ...(keys.length > 8 ? [["li", {}, `and ${keys.length - 8} more`]] : [])]] : [];
      card.setAttribute("aria-label", `${network.name(key)} is ${live.text(key)}`);
      card.replaceChildren(...[
        ["p", {class: "sentence"}, sentence ?? (network.isGiven(key) ? `${network.name(key)} is given.` : `${network.name(key)} is computed.`)],
        ["div", {class: "equation"}, ...live.equation(key)],
        ...(live.isChanged(key) ? [["p", {class: "lesson"}, `in the lesson: ${live.text(key, live.lesson)}`]] : []),
        ...list("computed from", sources), ...list("needed for", readers),
      ].map(build));
      rove(at(card, "button"));
    }

    function show(element, pins) {
      clearTimeout(leaving);
      const about = known(element);
      if (!about) return hide();
      shown = {element, ...about};
      isPinned = pins;
      fill(about);
      mark(about);
      card.hidden = false;
      place(element);
    }

    // Below the number where there is room, else above it.
    function place(element) {
      const box = element.getBoundingClientRect(), {width, height} = card.getBoundingClientRect();
      const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
      const isBelow = box.bottom + height + 12 < innerHeight || box.top < height + 12;
      card.style.left = `${left + scrollX}px`;
      card.style.top = `${(isBelow ? box.bottom + 6 : box.top - height - 6) + scrollY}px`;
    }

    function hide() {
      clearTimeout(leaving);
      shown = undefined;
      isPinned = false;
      card.hidden = true;
      mark();
    }

    const leave = () => {
      clearTimeout(leaving);
      if (!isPinned) leaving = setTimeout(() => isPinned || hide(), 200);
    };

    document.addEventListener("pointerover", event => {
      if (event.pointerType === "touch") return;
      if (card.contains(event.target)) return clearTimeout(leaving);
      const element = targetOf(event);
      if (!element || element.localName === "input") return shown && leave();
      if (!isPinned) show(element, false);
    }, {signal});
    document.addEventListener("click", event => {
      if (card.contains(event.target)) return;
      const element = targetOf(event);
      if (!element || element.localName === "input") return hide();
      if (isPinned && shown?.element === element) hide();
      else show(element, true);
    }, {signal});
    document.addEventListener("focusin", event => {
      if (card.contains(event.target)) return;
      const element = targetOf(event);
      if (!element) return leave();
      if (element.localName === "input") mark(known(element));
      else if (element.matches(":focus-visible")) show(element, false);
    }, {signal});
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && shown) {
        const {element} = shown;
        if (card.contains(document.activeElement)) element.focus();
        hide();
      } else if (event.key === "Enter" && shown?.element === event.target) {
        isPinned = true;
        event.preventDefault();
        card.querySelector("button")?.focus();
      }
    }, {signal});

    // The numbers of a block are one tab stop.
    const groups = new Map();
    nabla.page.adopt = root => {
      for (const block of groups.keys()) if (!block.isConnected) groups.delete(block);
      const found = new Map();
      for (const element of at(root, "[data-q]")) {
        if (element.localName === "input" || element.closest("svg, .card, .computed") || !known(element)) continue;
        const block = element.closest(blocks) ?? document.body;
        found.set(block, [...(found.get(block) ?? []), element]);
      }
      for (const [block, elements] of found) {
        groups.set(block, elements);
        for (const element of elements) {
          showNumber(element);
          const {live, key} = known(element);
          element.setAttribute("role", "button");
          element.setAttribute("aria-label", `${live.network.name(key)}, ${element.textContent}`);
        }
        rove(elements);
      }
    };
    nabla.page.adopt(document);

    for (const live of lives) {
      live?.watchers.push(() => {
        for (const elements of groups.values()) {
          for (const element of elements) {
            const about = known(element);
            if (about?.live === live) element.setAttribute("aria-label", `${live.network.name(about.key)}, ${element.textContent}`);
          }
        }
        if (shown?.live === live) fill(shown);
        showNumbers(live, card);
      });
    }
  };
})(globalThis.nabla ??= {});
