// Spells terms in MathML.
(function (nabla) {
  "use strict";

  // How tightly the parts of a spelling hold together.
  const [choice, sum, negation, product, power, atom] = [0, 1, 2, 3, 4, 5];

  // A number with its spelling.
  function numberPiece(text) {
    return {text, binding: text.startsWith("-") ? negation : text.includes("×") ? product : atom};
  }

  // Markup is [name, attributes, child, …] with texts as strings.

  const superscript = digits => digits.replace(/./g, digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]);
  const mo = text => ["mo", {}, text];
  const row = parts => parts.length === 1 ? parts[0] : ["mrow", {}, ...parts];
  // Parentheses are as high as a fraction between them.
  const isHigh = ([name, , ...children]) => name === "mfrac" || children.some(child => Array.isArray(child) && isHigh(child));
  const fenced = part => {
    const attributes = isHigh(part) ? {} : {stretchy: "false"};
    return row([["mo", attributes, "("], part, ["mo", attributes, ")"]]);
  };

  const lowered = "₀₁₂₃₄₅₆₇₈₉";
  const levelled = text => text.replace(/[₀-₉]/g, digit => lowered.indexOf(digit)).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾]/g, sign => "0123456789+−()"["⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾".indexOf(sign)]);
  const word = text => [/^[0-9]/.test(text) ? "mn" : "mi", {}, text];

  // A name such as out_h₁[2]⁽¹⁾ as MathML: a head, its indices and its marks.
  function nameMarkup(name) {
    const found = /^([^_₀-₉⁰¹²³⁴-⁹⁺⁻⁽⁾[]+)((?:_[^_₀-₉⁰¹²³⁴-⁹⁺⁻⁽⁾[]+|[₀-₉]+|,)*)((?:\[[^\]]*\]|[⁰¹²³⁴-⁹⁺⁻⁽⁾,])*)$/u.exec(name);
    if (!found) return ["mtext", {}, name];
    const indices = [];
    for (const [part] of found[2].matchAll(/_[^_₀-₉,]+|[₀-₉]+/gu)) {
      const last = indices.at(-1);
      if (part[0] === "_") indices.push(word(part.slice(1)));
      else if (last && last[0] === "mi") indices[indices.length - 1] = ["msub", {}, last, word(levelled(part))];
      else indices.push(word(levelled(part)));
    }
    const lower = indices.length ? row(indices.flatMap((index, place) => place ? [mo(","), index] : [index])) : undefined;
    const upper = found[3] ? ["mtext", {}, levelled(found[3])] : undefined;
    const head = ["mi", {}, found[1]];
    if (lower && upper) return ["msubsup", {}, head, lower, upper];
    return lower ? ["msub", {}, head, lower] : upper ? ["msup", {}, head, upper] : head;
  }

  // A term in MathML; `leaf` gives a quantity's markup, and whether that is a negative number.
  function markup(term, leaf, shadowsE = false) {
    const piece = term => {
      if (typeof term === "number") {
        const text = nabla.exact(term);
        return {markup: ["mn", {}, text.replace("-", "−")], binding: numberPiece(text).binding};
      }
      if (typeof term === "string") return leaf(term);
      const [operator, ...parts] = term;
      const inner = () => piece(parts[0]).markup;
      switch (operator) {
        case "+": return {markup: row(parts.flatMap((term, index) => {
          if (index === 0) return [held(piece(term), negation)];
          return term[0] === "-" ? [mo("−"), held(piece(term[1]), product)] : [mo("+"), held(piece(term), product)];
        })), binding: sum};
        case "*": {
          const pieces = parts.map(piece);
          const factors = pieces.map((piece, index) => held(piece, index > 0 ? product : parts.length > 1 ? negation : sum));
          return {markup: row(factors.flatMap((factor, index) => index ? [mo("·"), factor] : [factor])), binding: pieces[0].binding === negation ? negation : product};
        }
        case "-": return {markup: row([mo("−"), held(piece(parts[0]), product)]), binding: negation};
        case "/": return {markup: ["mfrac", {}, inner(), piece(parts[1]).markup], binding: atom};
        case "^": {
          const base = piece(parts[0]);
          const isPlain = base.binding === atom && ["mi", "mn", "msub"].includes(base.markup[0]);
          return {markup: ["msup", {}, isPlain ? base.markup : fenced(base.markup), piece(parts[1]).markup], binding: power};
        }
        case "exp":
          if (!shadowsE) return {markup: ["msup", {}, ["mi", {}, "e"], inner()], binding: power};
          break;
        case "sqrt": return {markup: ["msqrt", {}, inner()], binding: atom};
        case "abs": return {markup: row([mo("|"), inner(), mo("|")]), binding: atom};
        case "relu": return {markup: row([["mi", {}, "max"], fenced(row([["mn", {}, "0"], mo(","), inner()]))]), binding: atom};
        case "if": return {markup: row([piece(parts[1]).markup, ["mtext", {}, " if "], inner(), mo(">"), ["mn", {}, "0"], ["mtext", {}, ", else "], piece(parts[2]).markup]), binding: choice};
      }
      return {markup: row([["mi", {}, operator], fenced(inner())]), binding: atom};
    };
    const held = (piece, binding) => piece.binding < binding ? fenced(piece.markup) : piece.markup;
    return piece(term).markup;
  }

  // How wide markup is about, in ems.
  function width([name, , ...children]) {
    const widths = children.map(child => typeof child === "string" ? 0.5 * child.length : width(child));
    const sum = widths.reduce((sum, width) => sum + width, 0);
    switch (name) {
      case "mfrac": return Math.max(...widths) + 0.3;
      case "msub": case "msup": case "msubsup": return widths[0] + 0.72 * Math.max(...widths.slice(1));
      case "mo": return /[()|]/.test(children[0]) ? 0.4 : 1.25;
      case "msqrt": return sum + 0.9;
      default: return sum;
    }
  }

  // Markup as formulas between which a line may break: rows that are too wide are taken apart before their operations,
  // and what is still wide gets smaller on small screens, as in the formulas of the text.
  function pieces(parts) {
    const apart = part => part[0] === "mrow" && width(part) > 14 ? part.slice(2).flatMap(apart) : [part];
    const isSign = (part, signs) => part?.[0] === "mo" && signs.test(part[2]);
    const found = [[]];
    for (const part of apart(["mrow", {}, ...parts])) {
      const last = found.at(-1);
      const isBehindSign = !last.length || isSign(last.at(-1), /^[=+−·(|>]$/);
      const breaks = !isBehindSign && isSign(part, /^[=+−·>]$/);
      if (breaks) found.push([]);
      found.at(-1).push(breaks ? ["mo", {form: "infix"}, part[2]] : part);
    }
    return found.map(parts => {
      const markup = ["mrow", {}, ...parts], wide = 1.1 * width(markup);
      return ["math", {class: wide > 16 && `w${[18, 22, 26, 30, 36, 44, 54, 66].find(width => width >= wide) ?? 80}`}, markup];
    });
  }

  // Markup as plain text.
  function flat(markup) {
    if (typeof markup === "string") return markup;
    const [name, , ...children] = markup, parts = children.map(flat);
    const held = text => /[ /]/.test(text) && !/^\([^()]*\)$/.test(text) ? `(${text})` : text;
    switch (name) {
      case "mo": return /[()|]/.test(parts[0]) ? parts[0] : parts[0] === "," ? ", " : ` ${parts[0].replace("−", "-")} `;
      case "mfrac": return `${held(parts[0])}/${held(parts[1])}`;
      case "msup": return parts[0] + (/^\d+$/.test(parts[1]) ? superscript(parts[1]) : `^${held(parts[1].trim())}`);
      case "msqrt": return `√(${parts[0]})`;
      default: return parts.join("").replace(/^ - /, "-");
    }
  }

  nabla.pieces = pieces;

  // The names of a network's quantities, and its equations.
  Object.assign(nabla.Network.prototype, {
    name(key) {
      const entry = this.values.get(key);
      return entry?.name ?? (entry?.of ? `∂${this.name(entry.of)}/∂${this.name(entry.by)}` : key);
    },

    // The name as MathML.
    nameMarkup(key) {
      const entry = this.values.get(key);
      if (!entry?.of) return nameMarkup(this.name(key));
      const part = key => row([["mi", {}, "∂"], this.nameMarkup(key)]);
      return ["mfrac", {}, part(entry.of), part(entry.by)];
    },

    isGiven(key) { return this.given.has(key); },

    // How a quantity is shown where nothing else is said: what is given in full.
    form(key) { return this.isGiven(key) ? "x" : `n${this.digits}`; },

    // What is given is shown as it was written, and what has become of it with as many decimals as what is computed.
    number(key, value) {
      const isAsWritten = !this.isGiven(key) || value === this.given.get(key);
      return Number.isFinite(value) ? nabla.show(value, isAsWritten ? this.form(key) : `n${this.digits}`) : "no value";
    },

    // A term in symbols, as plain text.
    symbols(term) {
      return flat(markup(term, key => ({markup: ["mtext", {}, this.name(key)], binding: atom}), this.shadowsE));
    },

    symbolMarkup(term) { return markup(term, key => ({markup: this.nameMarkup(key), binding: atom}), this.shadowsE); },

    // A term in numbers, each of which knows its quantity.
    numberMarkup(term, values) {
      return markup(term, key => {
        const text = this.number(key, values.get(key) ?? NaN);
        return {markup: this.numberElement(key, text), binding: numberPiece(text).binding};
      }, this.shadowsE);
    },

    numberElement(key, text) {
      return ["mn", {"data-q": `${this.index}:${key}`, "data-f": this.form(key)}, text.replace("-", "−")];
    },
  });

})(globalThis.nabla ??= {});
