// Shows a page anew while its note is written: takes what has changed over a WebSocket, and leaves all else alone.
(() => {
  "use strict";

  const own = document.currentScript;
  const main = document.querySelector("main");
  let version = Number(main.dataset.version);
  // Each block as it stands on the page, and as it was before any script touched it.
  let blocks = [...main.children].map(shown => ({shown, still: shown.cloneNode(true)}));

  const at = (element, selector) => [...element.querySelectorAll(selector)];
  const build = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // MARK: What is said of the preview itself

  const notice = build("div", {class: "notice", role: "status"});
  document.body.prepend(notice);
  const mostShown = 5;
  let problems = [], connection = "", remark = "";

  function say() {
    const stay = keepPlace();
    const lines = [connection, remark].filter(Boolean).map(text => build("p", {}, text));
    const items = problems.slice(0, mostShown).map(({place, message}) => build("li", {}, build("strong", {}, place), ` ${message}`));
    if (problems.length > mostShown) items.push(build("li", {}, `and ${problems.length - mostShown} more`));
    if (items.length) lines.push(build("p", {}, "This is the last page that could be made:"), build("ul", {}, ...items));
    notice.replaceChildren(...lines);
    stay();
  }

  // MARK: Places

  // Remembers where the reader is; gives what goes back there, by the block or by one in its place.
  function keepPlace() {
    const boxOf = element => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const anchor = scrollY > 0 ? blocks.find(block => boxOf(block.shown).bottom > 0) : undefined;
    const top = anchor && boxOf(anchor.shown).top;
    return (inPlaceOf = block => block) => {
      const block = anchor && inPlaceOf(anchor);
      if (block) scrollBy({top: boxOf(block.shown).top - top, behavior: "instant"});
    };
  }

  // MARK: What readers have done

  const nameOf = element => element.getAttribute("aria-label");
  const byName = (root, element) => at(root, element.localName).find(other => nameOf(other) === nameOf(element));

  // Opens what was open in the block before, and puts in what was typed there.
  function carry(from, to) {
    const folds = root => Map.groupBy(at(root, "details"), fold => fold.className);
    const before = folds(from);
    for (const [name, list] of folds(to)) {
      for (const [index, fold] of list.entries()) {
        const old = before.get(name)?.[index];
        if (!old) continue;
        fold.open = old.open;
        // What scripts make of an open fold they make at once.
        if (fold.open) fold.dispatchEvent(new Event("toggle"));
      }
    }
    for (const old of at(from, ".blanks input, .answer input, select")) {
      const field = nameOf(old) && byName(to, old);
      if (!field || field.value === old.value || old === document.activeElement) continue;
      field.value = old.value;
      field.dispatchEvent(new Event("change"));
    }
  }

  // Remembers what has the focus, with what is being typed there; gives what goes back to it.
  function keepFocus() {
    const field = document.activeElement;
    const block = blocks.find(block => block.shown.contains(field));
    if (!block) return () => {};
    const {value, selectionStart, selectionEnd} = field;
    return inPlaceOf => {
      if (field.isConnected) return;
      const next = inPlaceOf(block)?.shown;
      const other = next && (nameOf(field) ? byName(next, field) : at(next, field.localName)[at(block.last ?? block.shown, field.localName).indexOf(field)]);
      if (!other) {
        if (field.matches(".apply")) document.querySelector(".apply")?.focus({preventScroll: true});
        return;
      }
      other.focus({preventScroll: true});
      if (value === undefined || other.localName !== "input" || other.type !== "text") return;
      other.value = value;
      other.setSelectionRange(selectionStart, selectionEnd);
    };
  }

  // MARK: Blocks

  function make(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const shown = document.importNode(template.content.firstElementChild, true);
    return {shown, still: shown.cloneNode(true)};
  }

  const questions = ".result[data-answer], .result[data-asked]";
  const hasPanel = block => block.still.querySelector(".network") !== null;
  const isLive = block => block.still.matches(questions) || block.still.querySelector(`[data-q], .network, ${questions}`) !== null;

  // The blocks that stand where others stood which are gone, by these.
  function successors(next) {
    const places = new Map(blocks.map((block, index) => [block, index])), kept = new Set(next), found = new Map();
    let place = 0;
    for (const block of next) {
      if (places.has(block)) place = places.get(block) + 1;
      else if (place < blocks.length && !kept.has(blocks[place])) found.set(blocks[place++], block);
    }
    return found;
  }

  function put(next) {
    const kept = new Set(next);
    for (const block of blocks) if (!kept.has(block)) block.shown.remove();
    let cursor = main.firstElementChild;
    for (const {shown} of next) {
      if (shown === cursor) cursor = cursor.nextElementSibling;
      else main.insertBefore(shown, cursor);
    }
    blocks = next;
  }

  function update(message) {
    const next = message.blocks.map(block => typeof block === "number" ? blocks[block] : make(block));
    const old = new Set(blocks), kept = new Set(next);
    const fresh = next.filter(block => !old.has(block)), gone = blocks.filter(block => !kept.has(block));
    const isRestarted = "data" in message || "script" in message || [...fresh, ...gone].some(hasPanel);
    const stay = keepPlace(), focus = keepFocus(), found = successors(next);
    const places = new Map(blocks.map((block, index) => [block, index]));
    const inPlaceOf = block => kept.has(block) ? block : found.get(block) ?? next[Math.min(places.get(block), next.length - 1)];
    const changed = [...found].map(([before, block]) => [before.shown, block]);
    if (isRestarted) {
      globalThis.nabla?.stop?.();
      // What the script has touched begins anew.
      for (const block of next) {
        if (!old.has(block) || !isLive(block)) continue;
        block.last = block.shown;
        block.shown = block.still.cloneNode(true);
        block.last.replaceWith(block.shown);
        changed.push([block.last, block]);
        offer(block.shown);
      }
    }
    put(next);
    if (isRestarted) restart(message);
    else for (const block of fresh) {
      globalThis.nabla?.page?.adopt(block.shown);
      globalThis.nabla?.makeQuestions?.(block.shown);
    }
    for (const block of fresh) offer(block.shown);
    for (const [last, block] of changed) carry(last, block.shown);
    focus(inPlaceOf);
    stay(inPlaceOf);
    for (const block of next) delete block.last;
    if (fresh.length < next.length) for (const block of fresh) block.shown.classList.add("fresh");
    version = message.version;
    document.title = message.title;
    document.documentElement.lang = message.language;
  }

  // MARK: Live numbers

  let script;

  // Starts the script of the page anew, with the numbers that it has now.
  function restart(message) {
    script ??= [...document.scripts].filter(other => other !== own && other.type === "").at(-1)?.textContent;
    if ("script" in message) script = message.script;
    let data = document.getElementById("nabla-data");
    if ("data" in message) {
      data?.remove();
      data = undefined;
      if (message.data !== null) {
        data = build("script", {type: "application/json", id: "nabla-data"}, message.data);
        main.after(data);
      }
    }
    document.documentElement.classList.remove("live");
    for (const name of ["page", "stop"]) if (globalThis.nabla) delete globalThis.nabla[name];
    if (!data || !script) return;
    const element = build("script", {}, script);
    own.after(element);
    element.remove();
  }

  // MARK: Mending

  const asked = [];

  // Offers to make the fixes that are safe.
  function offer(root) {
    for (const place of at(root, "[data-fix]")) {
      const edit = place.getAttribute("data-edit");
      const button = build("button", {type: "button", class: "apply", "aria-label": `Apply: ${edit}`}, "Apply");
      button.addEventListener("click", () => {
        if (socket?.readyState !== WebSocket.OPEN) return;
        asked.push({button, edit});
        button.disabled = true;
        socket.send(JSON.stringify({apply: Number(place.getAttribute("data-fix")), of: version}));
      });
      place.append(" ", button);
    }
  }

  function take(answer) {
    const {button, edit} = asked.shift() ?? {};
    if (button && answer) button.disabled = false;
    remark = answer ? `Not applied: ${answer}.` : edit ? `Applied: ${edit}.` : "";
    say();
    if (!answer) setTimeout(() => { remark = ""; say(); }, 4000);
  }

  // MARK: The connection

  const address = location.href.replace(/[#?].*/, "");
  const shortestRest = 250, longestRest = 2000;
  let socket, rest = shortestRest;

  function connect() {
    socket = new WebSocket(address.replace(/^http/, "ws"));
    socket.addEventListener("open", () => {
      rest = shortestRest;
      asked.length = 0;
      connection = "";
      for (const button of at(main, ".apply")) button.disabled = false;
      say();
      socket.send(JSON.stringify({have: version}));
    });
    socket.addEventListener("message", event => {
      const message = JSON.parse(event.data);
      if ("answer" in message) return take(message.answer);
      if (message.blocks) update(message);
      if (JSON.stringify(problems) === JSON.stringify(message.problems)) return;
      problems = message.problems;
      say();
    });
    socket.addEventListener("close", () => setTimeout(retry, rest));
  }

  // Tells why there is no connection, and tries again.
  async function retry() {
    rest = Math.min(rest * 1.5, longestRest);
    for (const button of at(main, ".apply")) button.disabled = true;
    let status;
    try { status = (await fetch(address, {method: "HEAD", cache: "no-store"})).status; } catch { /* Nobody is there. */ }
    const words = status === 403
      ? "nabla preview was started anew: open the address that it has printed, for a reload of this one does not lead there."
      : status === undefined ? "nabla preview does not answer: this is the last page that it has sent." : "";
    if (words !== connection) {
      connection = words;
      say();
    }
    connect();
  }

  for (const {shown} of blocks) offer(shown);
  connect();
})();
