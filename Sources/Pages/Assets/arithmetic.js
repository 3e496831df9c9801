// Reads what is typed for a number: digits, or arithmetic that comes to one.
(function (nabla) {
  "use strict";

  const names = {exp: "exp", ln: "ln", log: "ln", sqrt: "sqrt", tanh: "tanh", sin: "sin", cos: "cos", abs: "abs", sigmoid: "sigmoid", "σ": "sigmoid", "√": "sqrt"};
  const constants = {e: Math.E, pi: Math.PI, "π": Math.PI};
  const powers = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  // What a comma is: a mark between thousands, or before decimals.
  const readings = [{comma: false}, {comma: true}];

  // Other signs for the same in those of a keyboard.
  const plain = text => text.replace(/[−–]/g, "-").replace(/[×·⋅∙]|\\cdot|\\times/g, "*").replace(/÷/g, "/").replace(/\*\*/g, "^").trim();

  // The pieces of a text; undefined where one cannot be read.
  function tokens(text, {comma}) {
    const found = [];
    const number = comma ? /^([1-9]\d{0,2}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?|,\d+)(e[+-]?\d+)?/i : /^([1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?/i;
    for (let rest = text; (rest = rest.trimStart()) !== "";) {
      const digits = number.exec(rest);
      const word = /^[\p{L}√]+/u.exec(rest);
      const raised = /^⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(rest);
      if (digits) {
        const mantissa = comma ? digits[1].replace(/\./g, "").replace(",", ".") : digits[1].replace(/,/g, "");
        found.push({number: mantissa, exponent: Number((digits[2] ?? "e0").slice(1)), text: digits[0]});
        rest = rest.slice(digits[0].length);
      } else if (word) {
        found.push({word: word[0].toLowerCase()});
        rest = rest.slice(word[0].length);
      } else if (raised) {
        const text = raised[0].replace("⁻", "-").replace(/[^-]/g, digit => powers.indexOf(digit));
        found.push({sign: "^"}, {number: text, exponent: 0, text});
        rest = rest.slice(raised[0].length);
      } else if ("+-*/^()[]%|".includes(rest[0])) {
        found.push({sign: rest[0] === "[" ? "(" : rest[0] === "]" ? ")" : rest[0]});
        rest = rest.slice(1);
      } else return undefined;
    }
    return found;
  }

  // A node is {number, text, decimals, digits}, or [operator, operand, …] as in terms, with a minus of two operands.
  function parse(list) {
    let place = 0, depth = 0;
    const peek = sign => list[place]?.sign === sign;
    const take = sign => peek(sign) && (place += 1, true);
    const fail = () => { throw new SyntaxError("no number"); };

    function sum() {
      if (++depth > 60) fail();
      let left = product();
      for (;;) {
        if (take("+")) left = ["+", left, product()];
        else if (take("-")) left = ["−", left, product()];
        else break;
      }
      depth -= 1;
      return left;
    }
    function product() {
      let left = signed();
      for (;;) {
        if (take("*")) left = ["*", left, signed()];
        else if (take("/")) left = ["/", left, signed()];
        else if (peek("(") || list[place]?.word) left = ["*", left, power()];
        else return left;
      }
    }
    function signed() {
      if (take("-")) return ["-", signed()];
      return take("+") ? signed() : power();
    }
    function power() {
      let base = atom();
      while (take("%")) base = ["%", base];
      if (!take("^")) return base;
      const exponent = take("-") ? ["-", power()] : power();
      return base.constant === Math.E ? ["exp", exponent] : ["^", base, exponent];
    }
    function atom() {
      const token = list[place++];
      if (token?.number !== undefined) return literal(token);
      if (token?.sign === "(") return closed(sum(), ")");
      if (token?.sign === "|") return closed(["abs", sum()], "|");
      if (token?.word in constants) return {constant: constants[token.word]};
      if (token?.word in names) {
        const name = names[token.word];
        return [name, take("(") ? closed(sum(), ")") : signed()];
      }
      return fail();
    }
    function closed(node, sign) { return take(sign) ? node : fail(); }

    const node = sum();
    return place === list.length ? node : fail();
  }

  function literal({number, exponent, text}) {
    const decimals = (number.split(".")[1] ?? "").length - exponent;
    return {number: Number(`${number}e${exponent}`), text, decimals, digits: number.replace(".", "").replace(/^-?0+/, "").length};
  }

  // A node as a term.
  function term(node) {
    if (!Array.isArray(node)) return node.number ?? node.constant;
    const parts = node.slice(1).map(term);
    return node[0] === "−" ? ["+", parts[0], ["-", parts[1]]] : node[0] === "%" ? ["/", parts[0], 100] : [node[0], ...parts];
  }

  const value = node => nabla.evaluate(term(node), () => NaN);

  // The number that a node states: digits with a sign, with a percent sign or times a power of ten; undefined for what is to be worked out.
  function stated(node) {
    if (!Array.isArray(node)) return node.number === undefined ? undefined : {...node, value: node.number, unit: Number(`1e${-node.decimals}`)};
    const inner = stated(node[1]);
    if (!inner) return undefined;
    if (node[0] === "-") return {...inner, value: -inner.value, text: "-" + inner.text};
    if (node[0] === "%") return {...inner, value: inner.value / 100, unit: inner.unit / 100, decimals: undefined};
    const power = node[0] === "*" && node[2];
    if (power && power[0] === "^" && power[1].number === 10 && stated(power[2])) {
      const scale = value(power);
      return {...inner, value: inner.value * scale, unit: inner.unit * scale, decimals: undefined};
    }
    return undefined;
  }

  // What arithmetic comes to, as it is written down: with so many decimals, or six digits of what is small.
  function workedOut(node, digits) {
    const number = value(node);
    if (!Number.isFinite(number)) return undefined;
    const decimals = number === 0 ? digits : Math.min(100, Math.max(digits, 5 - Math.floor(Math.log10(Math.abs(number)))));
    const text = nabla.fixed(number, decimals);
    return {value: Number(text), text, decimals, unit: Number(`1e${-decimals}`), digits: text.replace(/\D/g, "").replace(/^0+/, "").length, isWorkedOut: true};
  }

  // The ways in which a text can be read, each with the number that it comes to; none if it is no number.
  nabla.read = (text, digits = 9) => {
    let clean = plain(text);
    if (/^[\d\s.,+-]+$/.test(clean)) clean = clean.replace(/(\d)\s+(?=[\d.,])|([.,])\s+(?=\d)/g, "$1$2");
    const found = [];
    for (const reading of readings) {
      try {
        const list = tokens(clean, reading);
        const node = list?.length ? parse(list) : undefined;
        const number = node && (stated(node) ?? workedOut(node, digits));
        if (number && Number.isFinite(number.value) && !found.some(other => other.value === number.value)) found.push({...number, node});
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
      }
    }
    return found;
  };

  Object.assign(nabla, {stated, worth: value});
})(globalThis.nabla ??= {});
