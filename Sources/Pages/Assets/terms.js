// Evaluates the terms of networks, and spells numbers as the program does.
(function (nabla) {
  "use strict";

  // 1/(1 + e^(−z)) without an overflow on the way.
  const logistic = z => z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));

  const functions = {
    exp: Math.exp, ln: Math.log, sqrt: Math.sqrt, sin: Math.sin, cos: Math.cos, tanh: Math.tanh,
    sigmoid: logistic, relu: x => x > 0 ? x : 0, abs: Math.abs, sign: Math.sign,
  };

  const isExp = term => Array.isArray(term) && term[0] === "exp";

  // A term is a number, the key of a quantity, or an array of an operator and its operands.
  function evaluate(term, value) {
    if (typeof term === "number") return term;
    if (typeof term === "string") return value(term);
    const at = index => evaluate(term[index], value);
    switch (term[0]) {
      case "+": {
        let sum = at(1);
        for (let index = 2; index < term.length; index++) sum += at(index);
        return sum;
      }
      case "*": {
        let product = at(1);
        for (let index = 2; index < term.length; index++) {
          const factor = at(index);
          // A logarithm whose factor is 0 counts as 0.
          product = product === 0 && factor === -Infinity ? 0 : product * factor;
        }
        return product;
      }
      case "-": return -at(1);
      case "/": return quotient(term, value);
      case "^": {
        const base = at(1), exponent = at(2);
        return exponent === 2 ? base * base : base ** exponent;
      }
      case "if": return at(1) > 0 ? at(2) : at(3);
      case "ln": {
        const inner = term[1];
        // ln(1 + e^z), which must not overflow.
        if (Array.isArray(inner) && inner.length === 3 && inner[0] === "+" && inner[1] === 1 && isExp(inner[2])) {
          const z = evaluate(inner[2][1], value);
          return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return Math.log(at(1));
      }
      default: return functions[term[0]](at(1));
    }
  }

  // A quotient; that of an exponential by a sum of them is shifted by the greatest exponent first.
  function quotient([, left, right], value) {
    if (isExp(left) && Array.isArray(right) && right[0] === "+" && right.slice(1).every(isExp)) {
      const exponents = right.slice(1).map(term => evaluate(term[1], value));
      const top = Math.max(...exponents);
      const sum = exponents.reduce((sum, z) => sum + Math.exp(z - top), 0);
      return Math.exp(evaluate(left[1], value) - top) / sum;
    }
    return evaluate(left, value) / evaluate(right, value);
  }

  // The keys in a term, each once, in the order of reading.
  function sources(term, found = new Set()) {
    if (typeof term === "string") found.add(term);
    else if (Array.isArray(term)) for (const part of term.slice(1)) sources(part, found);
    return found;
  }

  // The same term with other terms in place of some quantities; undefined keeps one.
  function replace(term, other) {
    if (typeof term === "string") return other(term) ?? term;
    if (!Array.isArray(term)) return term;
    const [operator, ...parts] = term.map((part, index) => index ? replace(part, other) : part);
    const isProduct = part => Array.isArray(part) && part[0] === "*";
    // A product in the place of a factor brings its own ones.
    return [operator, ...operator === "*" ? parts.flatMap(part => isProduct(part) ? part.slice(1) : [part]) : parts];
  }

  // A network as data: what is given with its numbers, and the terms of all else in an order in which they can be computed.
  class Network {
    constructor(data, index = 0) {
      Object.assign(this, data, {index});
      this.values = new Map(Object.entries(data.values));
      this.order = [...this.values.keys()];
      this.course = data.course.map(place => this.order[place]);
      this.given = new Map([...this.values].filter(([, entry]) => entry.term === undefined).map(([key, entry]) => [key, entry.value]));
      this.computed = this.order.filter(key => !this.given.has(key));
      this.shortened = this.computed.filter(key => this.values.get(key).written !== undefined);
      this.unlike = new Set();
      this.updates = this.computed.filter(key => this.values.get(key).updates !== undefined);
    }

    // The values of all quantities, by their keys, from the numbers that are given.
    compute(given = this.given) {
      const values = new Map(given);
      const value = key => values.get(key) ?? NaN;
      for (const key of this.computed) values.set(key, evaluate(this.values.get(key).term, value));
      return values;
    }

    // What is given after one update of the parameters; undefined where a new one has no value.
    update(given) {
      const values = this.compute(given), next = new Map(given);
      for (const key of this.updates) {
        if (!Number.isFinite(values.get(key))) return undefined;
        next.set(this.values.get(key).updates, values.get(key));
      }
      return next;
    }

    // Sees which equations as they are written hold for some values; a shorter way may hold for the lesson's numbers alone.
    settle(values) {
      this.unlike = new Set(this.shortened.filter(key => {
        const value = values.get(key), other = evaluate(this.values.get(key).written, key => values.get(key) ?? NaN);
        return !(Math.abs(other - value) <= 1e-9 * Math.abs(value) + 1e-15);
      }));
    }

    // The equation by which a quantity is worked out.
    term(key) {
      const entry = this.values.get(key);
      return this.unlike.has(key) ? entry?.term : entry?.written ?? entry?.term;
    }

    // The same as it is shown: what has no name is replaced by its own equation.
    equation(key) {
      const shown = term => replace(term, part => {
        const own = this.values.get(part);
        return own?.hidden ? shown(own.term) : undefined;
      });
      const term = this.term(key);
      return term === undefined ? undefined : shown(term);
    }
  }

  // Numbers as text.

  // The digits of a number rounded to so many decimals, halves to even as C does.
  function fixed(x, decimals) {
    const text = Math.abs(x).toFixed(decimals);
    return (x < 0 || Object.is(x, -0) ? "-" : "") + evened(text, Math.abs(x).toFixed(Math.min(100, decimals + 40)), decimals + 40);
  }

  // The mantissa and the exponent of a number rounded to so many decimals behind the first digit.
  function exponential(x, decimals) {
    const [mantissa, exponent] = Math.abs(x).toExponential(decimals).split("e");
    const [exact, exactExponent] = Math.abs(x).toExponential(Math.min(100, decimals + 40)).split("e");
    const rounded = exponent === exactExponent ? evened(mantissa, exact, decimals + 40) : mantissa;
    return [(x < 0 ? "-" : "") + rounded, Number(exponent)];
  }

  // JavaScript rounds halves up: where the exact digits end in a half behind an even digit, that digit stays.
  function evened(text, exact) {
    const kept = exact.slice(0, text.length);
    const rest = exact.slice(text.length).replace(".", "");
    return text !== kept && text.length <= exact.length && /^50*$/.test(rest) && /[02468]\.?$/.test(kept) ? kept.replace(/\.$/, "") : text;
  }

  const raised = number => String(number).replace(/./g, digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit] ?? "⁻");

  const scientific = ([mantissa, exponent]) => `${mantissa}×10${raised(exponent)}`;

  const trimmed = mantissa => mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;

  const nonFinite = x => Number.isNaN(x) ? "undefined" : x < 0 ? "-∞" : "∞";

  const isPlain = x => x === 0 || Math.abs(x) >= 1e-6 && Math.abs(x) < 1e16;

  // The shortest text that means exactly this number.
  function exact(x) {
    if (!Number.isFinite(x)) return nonFinite(x);
    if (x === 0) return "0";
    if (isPlain(x)) return String(x);
    const [mantissa, exponent] = x.toExponential().split("e");
    return scientific([mantissa, Number(exponent)]);
  }

  // A number with at most so many decimals; a small one of which too few digits would be left as a power of ten.
  function text(x, decimals) {
    if (!Number.isFinite(x)) return nonFinite(x);
    if (isPlain(x)) {
      const [mantissa, exponent] = x === 0 ? ["0", 0] : exponential(x, 14);
      const shortest = exact(Number(`${mantissa}e${exponent}`));
      if ((shortest.split(".")[1] ?? "").length <= decimals) return shortest;
    }
    const size = Math.abs(x);
    if (size < 1e-3 && size * 10 ** decimals < 999.5 || size >= 1e16) {
      const [mantissa, exponent] = exponential(x, Math.min(Math.max(decimals, 3), 16));
      return scientific([trimmed(mantissa), exponent]);
    }
    return fixed(x, decimals);
  }

  // A number in a form: x in full, n9 with at most nine decimals, d9 with nine, s4 with four digits, e3 with three decimals and a power of ten;
  // a minus before it turns the sign round.
  function show(x, form) {
    if (form[0] === "-") return show(-x, form.slice(1));
    const count = Number(form.slice(1));
    if (!Number.isFinite(x)) return nonFinite(x);
    switch (form[0]) {
      case "n": return text(x, count);
      case "d": {
        const isLost = x !== 0 && Math.abs(x) < 0.5 * 10 ** -count || Math.abs(x) >= 1e16;
        return isLost ? scientific(exponential(x, 3)) : fixed(x === 0 ? 0 : x, count);
      }
      case "s": {
        if (x === 0) return fixed(0, Math.max(0, count - 1));
        const [mantissa, exponent] = exponential(x, count - 1);
        if (exponent < -6 || exponent > 15) return scientific([mantissa, exponent]);
        return exponent < count ? fixed(Number(`${mantissa}e${exponent}`), count - 1 - exponent) : String(Number(`${mantissa}e${exponent}`));
      }
      case "e": return x === 0 ? fixed(0, count) : scientific(exponential(x, count));
      default: return exact(x);
    }
  }

  Object.assign(nabla, {evaluate, sources, replace, Network, fixed, exact, text, show, functions});
})(globalThis.nabla ??= {});
