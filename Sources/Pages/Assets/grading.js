// Marks answers as `nabla grade` does: rounding, what follows from an earlier slip, and kinds of slips.
(function (nabla) {
  "use strict";

  const minimumDigits = 3, telltaleDigits = 6, budgetOfAnswer = 1500, reach = 24;

  // MARK: How far off

  // What double precision may leave of numbers about 1 that cancel.
  const remainder = 1e-15;

  const powerOfTen = exponent => Number(`1e${exponent}`);

  // The place of a significant digit of a value.
  const place = (digit, value) => value === 0 ? 0 : powerOfTen(Math.floor(Math.log10(Math.abs(value) * (1 + 1e-11))) - (digit - 1));

  // What a number is against the value that it should have, and against what the own numbers lead to; of a parameter
  // after an update it is measured by how far that moved.
  function judge(number, {value, measure = value, decimals, followed, followedRadius, hasSlips}) {
    const asked = powerOfTen(-decimals);
    const lastPlace = value === 0 ? asked : Math.min(asked, place(1, value));
    const radius = Math.max(place(minimumDigits, measure), lastPlace) / 2;
    const half = Math.max(place(minimumDigits - 1, measure) / 2, lastPlace);
    const {unit} = number;
    if (number.value === 0 && Math.abs(value) < remainder) return "right";
    const distance = Math.abs(number.value - value);
    const slack = 1e-9 * unit + 1e-11 * Math.abs(value);
    const writtenRadius = unit / 2 + slack;
    if (distance <= radius + slack) return distance <= writtenRadius ? "right" : "inexact";
    const followedDistance = radius + followedRadius;
    if (hasSlips) {
      if (Math.abs(number.value - followed) <= followedDistance + slack) return "followThrough";
    } else if (distance <= Math.abs(followed - value) + followedDistance + slack) return "rounding";
    if (distance <= half + slack) return "rounding";
    // Rounded to its last place, or cut off there.
    const isShown = [value, followed].some(other => {
      const distance = Math.abs(number.value - other);
      return number.value * other > 0 && (distance <= writtenRadius || distance < unit && Math.abs(number.value) < Math.abs(other));
    });
    return isShown && writtenRadius > radius ? "tooCoarse" : "wrong";
  }

  const ranks = ["right", "inexact", "followThrough", "rounding", "tooCoarse", "wrong"];

  // MARK: Numbers as they are written

  const digitsOf = text => text.replace(/[eE×].*$/, "").replace(/[^0-9]/g, "").replace(/^0+/, "");

  // A number as it is written with so many decimals.
  class Shown {
    constructor(text) {
      this.text = text.replace(/−/g, "-").replace(/ /g, "");
      this.isNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(this.text);
      this.value = Number(this.text);
      const [mantissa, exponent] = this.text.toLowerCase().split("e");
      this.decimals = (mantissa.split(".")[1] ?? "").length - Number(exponent ?? 0);
      this.unit = powerOfTen(-this.decimals);
      this.digitCount = digitsOf(this.text).length;
      // More digits than a value has are nobody's: they stand for a name.
      this.isTyped = mantissa.replace(/[^0-9]/g, "").length <= 17;
    }
    // Of numbers with more digits than are certain the last ones of another machine may differ.
    displays(other) { return Math.abs(other - this.value) <= this.unit * (0.5 + 1e-9) + 1e-14 * Math.abs(this.value); }
    display(other) { return nabla.text(other, Math.max(0, this.decimals)); }

    // The power of ten that makes it display a value.
    shift(other) {
      if (this.digitCount <= 2) return undefined;
      const power = Math.round(Math.log10(Math.abs(other / this.value)));
      if (power === 0 || !(Math.abs(power) < 7)) return undefined;
      const factor = powerOfTen(power);
      return Math.abs(other - this.value * factor) <= this.unit * factor * (0.5 + 1e-9) ? power : undefined;
    }

    // Whether one or two digits are others, two neighbours swapped, or one missing or doubled.
    isMistyped(display) {
      const [a, b] = [digitsOf(this.text), digitsOf(display)];
      if (!this.isTyped || a.length <= 2 || this.text.startsWith("-") !== display.startsWith("-") || a === b) return false;
      if (a.length === b.length) {
        const other = [...a].flatMap((digit, index) => digit === b[index] ? [] : [index]);
        if (other.length <= (a.length < 5 ? 1 : 2)) return true;
        return other.length === 2 && other[1] === other[0] + 1 && a[other[0]] === b[other[1]] && a[other[1]] === b[other[0]];
      }
      const [long, short] = a.length > b.length ? [a, b] : [b, a];
      return long.length === short.length + 1 && short.length > 3 && [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
    }
  }

  // The result of arithmetic, which may be off by so much as its numbers were rounded.
  function shownWithin(value, radius) {
    const unit = 2 * radius, decimals = Math.floor(-Math.log10(unit));
    const result = new Shown(nabla.fixed(value, Math.min(Math.max(0, decimals), 17)));
    return Object.assign(result, {value, unit, decimals, isTyped: false});
  }

  // How far the result of arithmetic may be off since each of its longer decimals was rounded, or cut off.
  function radius(root) {
    const leaves = [];
    const find = node => Array.isArray(node) ? node.slice(1).forEach(find) : node.digits >= minimumDigits && node.decimals > 0 && leaves.push(node);
    find(root);
    const value = nabla.worth(root);
    const moved = (node, leaf) => node === leaf ? {...node, number: node.number + powerOfTen(-node.decimals)} : Array.isArray(node) ? node.map(part => moved(part, leaf)) : node;
    return leaves.slice(0, 40).reduce((sum, leaf) => sum + Math.abs(nabla.worth(moved(root, leaf)) - value), 0);
  }

  // MARK: Changed equations

  const isEqual = (first, second) => JSON.stringify(first) === JSON.stringify(second);
  const isConstant = term => nabla.sources(term).size === 0;
  const isOf = (term, operator) => Array.isArray(term) && term[0] === operator;
  const negated = term => isOf(term, "-") ? term[1] : ["-", term];
  const withoutExponent = term => isOf(term, "^") ? term[1] : term;
  // A sum or product of one thing as that thing.
  const joined = (operator, parts) => parts.length === 1 ? parts[0] : [operator, ...parts];

  const logistic = z => ["/", 1, ["+", 1, ["exp", ["-", z]]]];
  const slopes = {logistic: y => ["*", y, ["+", 1, ["-", y]]], tanh: y => ["+", 1, ["-", ["^", y, 2]]]};

  // The same equation with one thing done in another way, at any place in it, with what is said of that and what is left out.
  function* changes(term) {
    if (!Array.isArray(term)) return;
    yield* ownChanges(term);
    const other = otherFunction(term);
    if (other) yield [other, "the function is another one"];
    if (term[0] === "if" || term[0] === "^" && !Array.isArray(term[1])) return;
    for (let index = 1; index < (term[0] === "^" ? 2 : term.length); index++) {
      for (const [part, ...rest] of changes(term[index])) yield [term.with(index, part), ...rest];
    }
  }

  function* ownChanges(term) {
    const [operator, ...parts] = term;
    if (operator === "+" && parts.length > 1) {
      for (let index = 0; index < parts.length; index++) yield [["+", ...parts.with(index, negated(parts[index]))], "look at the signs in the equation"];
      for (let index = 0; index < parts.length; index++) yield [joined("+", parts.toSpliced(index, 1)), "a summand is missing", parts[index]];
      yield [["*", ...parts], "an operation is another one"];
    } else if (operator === "*" && parts.length > 1) {
      for (let index = 0; index < parts.length; index++) yield [joined("*", parts.toSpliced(index, 1)), "a factor is missing", parts[index]];
      yield [["+", ...parts], "an operation is another one"];
      if (parts.length === 2) yield [["+", parts[0], negated(parts[1])], "an operation is another one"];
      const plain = parts.map(withoutExponent), bare = plain.filter(part => !isConstant(part));
      // Half of a square is often taken for what is squared.
      if (!isEqual(plain, parts) && bare.length) yield [joined("*", bare), "an exponent is missing"];
    } else if (operator === "/" && !isConstant(parts[0])) {
      yield [parts[0], "a divisor is missing", parts[1]];
    } else if (operator === "^") {
      yield [parts[0], "an exponent is missing"];
    } else if (!"+*-/".includes(operator) && operator !== "if" && isOf(parts[0], "-")) {
      yield [[operator, parts[0][1]], "look at the signs in the equation"];
    }
  }

  // The logistic function in place of the hyperbolic tangent, or the other way round, and the same of their slopes over the output.
  function otherFunction(term) {
    if (isOf(term, "tanh")) return logistic(term[1]);
    const z = isOf(term, "/") && isOf(term[2], "+") && isOf(term[2].at(-1), "exp") && isOf(term[2].at(-1)[1], "-") ? term[2].at(-1)[1][1] : undefined;
    if (z !== undefined && isEqual(term, logistic(z))) return ["tanh", z];
    const y = isOf(term, "+") && isOf(term.at(-1), "-") && isOf(term.at(-1)[1], "^") ? term.at(-1)[1][1] : undefined;
    if (y !== undefined && isEqual(term, slopes.tanh(y))) return slopes.logistic(y);
    return isOf(term, "*") && isEqual(term, slopes.logistic(term[1])) ? slopes.tanh(term[1]) : undefined;
  }

  // The term with all natural logarithms to another base; undefined where it has none.
  function withLogarithms(term, base) {
    let hasLogarithm = false;
    const changed = term => {
      if (!Array.isArray(term)) return term;
      const inner = [term[0], ...term.slice(1).map(changed)];
      if (term[0] !== "ln") return inner;
      hasLogarithm = true;
      return ["/", inner, Math.log(base)];
    };
    const result = changed(term);
    return hasLogarithm ? result : undefined;
  }

  // MARK: Equations with numbers put in

  // A term as the tree of operators with two operands that reading it gives.
  function tree(term) {
    if (typeof term === "number") return term < 0 ? ["-", literal(-term)] : literal(term);
    if (typeof term === "string") return {key: term};
    const [operator, ...parts] = term;
    if (operator === "+") {
      return parts.slice(1).reduce((left, part) => {
        if (part[0] === "-" && Array.isArray(part)) return ["−", left, tree(part[1])];
        const node = tree(part);
        const first = part[0] === "*" ? leftmost(node) : undefined;
        return first ? ["−", left, first] : ["+", left, node];
      }, tree(parts[0]));
    }
    if (operator === "*") return parts.slice(1).reduce((left, part) => ["*", left, tree(part)], tree(parts[0]));
    return [operator, ...parts.map(tree)];
  }

  // A product without the minus of its first factor; undefined where it has none.
  function leftmost(node) {
    if (node[0] === "-") return node[1];
    if (node[0] !== "*") return undefined;
    const first = leftmost(node[1]);
    return first && ["*", first, node[2]];
  }

  const literal = number => ({number, text: nabla.exact(number), decimals: 0, digits: 0});

  // The signs, numbers and quantities of an equation in order, to compare two of one form.
  function outline(root, addsProducts) {
    const leaf = node => {
      if (node.key !== undefined) return {key: node.key, isNegative: false};
      const stated = nabla.stated(node);
      if (stated) return {number: stated};
      return node[0] === "-" ? negated(leaf(node[1])) : undefined;
    };
    const negated = token => {
      if (token?.number) return {number: {...token.number, value: -token.number.value, text: token.number.text.startsWith("-") ? token.number.text.slice(1) : "-" + token.number.text}};
      return token && (token.sign ? token : {...token, isNegative: !token.isNegative});
    };
    const tokens = [], open = [[root, false]];
    while (open.length) {
      const [node, isNegative] = open.pop();
      const token = leaf(node);
      if (token) {
        tokens.push(isNegative ? negated(token) : token);
        continue;
      }
      const isProduct = node[0] === "*";
      // What is taken away is the negative added.
      if (node[0] === "−" && (leaf(node[2]) || addsProducts && node[2][0] === "*")) {
        tokens.push({sign: "+"});
        open.push([node[1], false], [node[2], true]);
        continue;
      }
      if (isNegative && !isProduct) tokens.push({sign: "-"});
      tokens.push({sign: Array.isArray(node) ? node[0] : "constant"});
      if (Array.isArray(node)) node.slice(1).forEach((part, index) => open.push([part, isNegative && isProduct && index === 0]));
    }
    return tokens;
  }

  // What an equation has beside what is written in its place; undefined if they do not have one form.
  function pairs(expected, written, value) {
    const own = outline(expected, false);
    if (own.length < 2) return undefined;
    for (const addsProducts of [false, true]) {
      const other = outline(written, addsProducts);
      const isOfOneForm = own.length === other.length && own.every((token, index) => {
        const second = other[index];
        return token.sign || second.sign ? token.sign === second.sign : second.number !== undefined;
      });
      if (!isOfOneForm) continue;
      const found = own.map((token, index) => ({expected: token, written: other[index]}));
      // Whether all numbers that were taken for negative ones stand for such.
      const hasSigns = found.every(({expected, written}) => !(expected.key !== undefined && !expected.isNegative && written.number?.value < 0) || value(expected.key) < 0);
      if (!addsProducts || hasSigns) return found;
    }
    return undefined;
  }

  // The pairs with summands and factors in the order in which they fit; only sums of products are arranged.
  function arranged(pairs, fits) {
    const summands = summandsOf(pairs.map(pair => pair.expected));
    if (!summands) return pairs;
    const written = summands.map(places => places.map(place => pairs[place].written));
    const factorOrder = (places, others) => order(places.length, (own, other) => fits(pairs[places[own]].expected, others[other]));
    const result = [...pairs];
    const found = order(summands.length, (own, other) => summands[own].length === written[other].length && factorOrder(summands[own], written[other]).isFitting);
    found.places.forEach((other, own) => {
      if (summands[own].length !== written[other].length) return;
      const factors = factorOrder(summands[own], written[other]).places;
      summands[own].forEach((place, index) => { result[place] = {expected: pairs[place].expected, written: written[other][factors[index]]}; });
    });
    return result;
  }

  // The places of the factors of each summand; undefined for anything but a sum of products.
  function summandsOf(tokens) {
    let place = 0;
    const takes = isWanted => place < tokens.length && isWanted(tokens[place]) && (place += 1, true);
    const summands = [];
    for (let open = 1; open > 0;) {
      if (takes(token => token.sign === "+")) {
        open += 1;
        continue;
      }
      const factors = [];
      for (let left = 1; left > 0;) {
        if (takes(token => token.sign === "*")) left += 1;
        else if (takes(token => !token.sign)) {
          factors.push(place - 1);
          left -= 1;
        } else return undefined;
      }
      summands.push(factors);
      open -= 1;
    }
    return place === tokens.length ? summands : undefined;
  }

  // For each place one of as many others that fits it, each taken once; the others take what is left, their own if it is free.
  function order(count, fits) {
    const free = new Set(Array(count).keys()), places = Array(count).fill(undefined);
    const take = (own, other) => {
      places[own] = other;
      free.delete(other);
    };
    for (let own = 0; own < count; own++) if (fits(own, own)) take(own, own);
    for (let own = 0; own < count; own++) {
      const other = places[own] === undefined ? [...free].find(other => fits(own, other)) : undefined;
      if (other !== undefined) take(own, other);
    }
    const isFitting = free.size === 0;
    for (let own = 0; own < count; own++) if (places[own] === undefined) take(own, free.has(own) ? own : Math.min(...free));
    return {places, isFitting};
  }

  // MARK: Marking

  // Marks the answers about one network, step by step, with the own answers at hand.
  class Grader {
    constructor(network, values = network.compute()) {
      this.network = network;
      this.values = values;
      this.decimals = network.digits;
      network.settle(values);
      this.items = network.course.filter(key => network.values.get(key).fade && Number.isFinite(values.get(key)));
      this.own = new Map([...network.given].map(([key]) => [key, {value: values.get(key), radius: 0, slips: []}]));
      this.positions = new Map(network.order.map((key, index) => [key, index]));
    }

    name(key) { return this.network.name(key); }
    number(key, value = this.values.get(key)) { return this.network.number(key, value); }
    ownValue(key) { return this.own.get(key)?.value; }

    // The marks of all that is asked, from the texts of the answers.
    marks(texts, items = this.items) {
      const asked = new Set(items), marks = new Map();
      for (const key of this.network.course) {
        if (asked.has(key)) marks.set(key, this.answer(key, texts.get(key)));
        else this.pass(key);
      }
      return marks;
    }

    // Takes for a step what follows from the own numbers before it.
    pass(key) { if (!this.network.isGiven(key)) this.own.set(key, this.follow(key)); }

    follow(key) {
      const term = this.network.term(key);
      const value = key => this.own.get(key)?.value ?? NaN;
      const result = {value: nabla.evaluate(term, value), radius: 0, slips: []};
      const summands = term[0] === "+" && Array.isArray(term) ? term.slice(1) : [term];
      for (const input of nabla.sources(term)) {
        const source = this.own.get(input);
        if (!source) continue;
        for (const slip of source.slips) if (!result.slips.includes(slip)) result.slips.push(slip);
        if (!(source.radius > 0)) continue;
        const moved = key => value(key) + (key === input ? source.radius : 0);
        const distance = Math.abs(summands.filter(part => nabla.sources(part).has(input)).reduce((sum, part) => sum + nabla.evaluate(part, moved) - nabla.evaluate(part, value), 0));
        if (Number.isFinite(distance)) result.radius += distance;
      }
      return result;
    }

    // The mark of an answer: its verdict, the kind of the slip and words for it.
    answer(key, text) {
      const followed = this.follow(key);
      this.own.set(key, followed);
      if (!text?.trim()) return {verdict: "not answered"};
      const readings = nabla.read(text, this.decimals);
      if (!readings.length) return {verdict: "unread", reason: words.unreadable};
      const measure = this.measure(key);
      const asked = {value: this.values.get(key), measure, decimals: this.decimals, followed: followed.value, followedRadius: followed.radius, hasSlips: followed.slips.length > 0};
      const judged = readings.map(number => [number, judge(number, asked)]);
      const [number, judgement] = judged.reduce((best, next) => ranks.indexOf(next[1]) < ranks.indexOf(best[1]) ? next : best);
      return this.take(key, number, judgement, followed);
    }

    // What has to be found: the value, and of a parameter after an update how far it moved.
    measure(key) {
      const old = key.endsWith("^+") ? this.values.get(key.slice(0, -2)) : undefined;
      return this.values.get(key) - (old ?? 0);
    }

    take(key, number, judgement, followed) {
      const value = this.values.get(key), itIs = words.itIs(this.name(key), this.number(key));
      const working = number.isWorkedOut ? this.working(key, number) : undefined;
      this.own.set(key, {value: number.value, radius: Math.abs(number.value - value), slips: []});
      if ((judgement === "inexact" || judgement === "rounding") && this.isSlip(key, number, followed)) judgement = "wrong";
      switch (judgement) {
        case "right": {
          const slip = working && this.workingSlips(working)[0];
          return {verdict: "right", reason: slip && words.rightBut(slip.words)};
        }
        case "inexact": return {verdict: "right", reason: words.inexact(itIs)};
        case "tooCoarse": return {verdict: "wrong", reason: words.tooCoarse(this.digits(key, number), key.endsWith("^+"))};
        case "rounding": return {verdict: "near", reason: words.rounded(itIs)};
        case "followThrough":
          this.own.set(key, {value: number.value, radius: Math.abs(number.value - followed.value), slips: followed.slips});
          return {verdict: "right given an earlier slip", reason: words.followsFrom(followed.slips.map(slip => this.name(slip)), itIs)};
        default:
          this.own.set(key, {value: number.value, radius: Math.min(number.unit, powerOfTen(-this.decimals)) / 2, slips: [key]});
          return {verdict: "wrong", ...this.explain(key, number, followed, working)};
      }
    }

    // How many significant digits of what has to be found a number has.
    digits(key, number) {
      const measure = this.measure(key);
      return number.unit > 0 && measure !== 0 ? Math.max(0, Math.round(Math.floor(Math.log10(Math.abs(measure))) - Math.log10(number.unit)) + 1) : 0;
    }

    // A number to be compared with others: by the digits that are written, and of arithmetic by those of its numbers, but by
    // three at least of what has to be found.
    shown(key, number) {
      if (!number.isWorkedOut) return new Shown(nabla.fixed(number.value, Math.max(0, number.decimals ?? this.decimals)));
      const finest = Math.max(powerOfTen(-this.decimals), 1e-9 * Math.abs(number.value));
      const coarsest = place(minimumDigits, this.measure(key)) / 2;
      return shownWithin(number.value, Math.max(finest, Math.min(radius(number.node), Math.max(coarsest, finest))));
    }

    // MARK: Reasons

    working(key, number) {
      const equation = this.network.equation(key);
      const found = pairs(tree(equation), number.node, key => this.values.get(key));
      return found && {pairs: found, value: number.value};
    }

    // The slip that led to a wrong answer, with its kind.
    explain(key, number, followed, working) {
      const itIs = words.itIs(this.name(key), this.number(key));
      const shown = this.shown(key, number);
      const told = slip => ({kind: slip.kind, change: slip.change, slip: slip.words, reason: slip.words.includes(`${this.name(key)} is `) ? slip.words : `${slip.words}; ${itIs}`});
      // What arithmetic comes to tells the slip, before the numbers in it do.
      const operation = number.isWorkedOut && this.operationSlip(key, shown, true);
      if (operation) return told(operation);
      const slips = working ? this.workingSlips(working) : [];
      const kind = slip => slip.kind === "value" ? "operand" : slip.kind;
      if (slips.length) {
        return {kind: kind(slips[0]), slip: slips[0].words, reason: `${slips.map(slip => slip.words).join("; ")}; ${itIs}`};
      }
      // Each number may be one of the equation, and stand in the place of another.
      const isRight = working && [this.values.get(key), followed.value].some(other => Math.abs(working.value - other) <= 1e-3 * Math.abs(other));
      const slip = this.slip(key, shown, followed, !isRight);
      if (slip) return told(slip);
      if (working && !followed.slips.length) {
        const value = this.values.get(key);
        const isExpected = Math.abs(working.value - value) <= 1e-3 * Math.abs(value);
        return {reason: isExpected ? words.comesTo(this.number(key)) : `${words.comesTo(this.number(key, working.value))}; ${itIs}`};
      }
      return {reason: itIs};
    }

    // Whether a number that is near is another quantity, or comes from another equation, by so many digits that it is no chance.
    isSlip(key, number, followed) {
      const kinds = ["label", "operand", "operator"];
      if (number.decimals === undefined) return false;
      const shown = new Shown(nabla.fixed(number.value, Math.max(0, number.decimals)));
      if (shown.digitCount < telltaleDigits) return false;
      return kinds.includes(this.slip(key, shown, followed, true)?.kind);
    }

    slip(key, shown, followed, searchesEquation) {
      searchesEquation &&= shown.digitCount >= minimumDigits;
      const value = key => this.values.get(key), own = key => this.ownValue(key);
      const operation = this.operationSlip(key, shown, searchesEquation);
      if (operation) return operation;
      const plain = this.slipOfWriting(key, shown, value(key));
      // Digits may be mistyped, but hardly to just what another number would give.
      if (plain?.kind === "digits") return searchesEquation && this.slipOfOperand(key, shownWithin(shown.value, 1e-12 * Math.abs(shown.value)), value) || plain;
      if (plain && plain.kind !== "value") return plain;
      const operand = searchesEquation && this.slipOfOperand(key, shown, value);
      if (operand) return operand;
      if (!followed.slips.length) return undefined;
      return this.slipOfWriting(key, shown, followed.value)
        ?? (searchesEquation ? this.slipOfOperation(key, shown, own) ?? this.slipOfOperand(key, shown, own) : undefined);
    }

    // The slips that chance hardly makes: a sign, a power of ten, an operation, or another quantity itself.
    operationSlip(key, shown, searchesEquation) {
      const value = key => this.values.get(key);
      const plain = this.slipOfWriting(key, shown, value(key));
      if (plain && ["sign", "decimal slip"].includes(plain.kind)) return plain;
      const label = key => ({kind: "label", words: words.thatIs(this.name(key))});
      const given = this.givenBeside(key, shown);
      if (given) return label(given);
      const operation = searchesEquation && this.slipOfOperation(key, shown, value);
      if (operation) return operation;
      const other = this.otherItem(key, shown);
      return other && label(other);
    }

    // A number of the equation that a derivative is of, or the old parameter of an update, which few digits tell.
    givenBeside(key, shown) {
      const {of, by, updates} = this.network.values.get(key);
      const read = of?.startsWith("net_") ? [...nabla.sources(this.network.term(of) ?? 0)] : [];
      const candidates = updates ? [updates] : read.includes(by) ? [by, ...read] : [];
      return candidates.find(item => this.network.isGiven(item) && this.values.get(item) === shown.value && shown.value !== 0);
    }

    // The one quantity that is given as this number, other than 0.
    givenAs(value) {
      const found = value ? [...this.network.given].filter(([key]) => this.values.get(key) === value) : [];
      return found.length === 1 ? found[0][0] : undefined;
    }

    // Another quantity that is given, or asked for, which the number displays.
    otherItem(key, shown) {
      const given = shown.isTyped ? undefined : this.givenAs(shown.value);
      if (given) return given;
      if (shown.digitCount < minimumDigits) return undefined;
      return this.items.find(item => item !== key && shown.displays(this.values.get(item)));
    }

    slipOfWriting(key, shown, value) {
      if (value === 0 || shown.value === 0) return undefined;
      const name = this.name(key), display = shown.display(value);
      if (Math.abs(value - shown.value) <= shown.unit * (1 + 1e-9)) return {kind: "value", words: words.roundingSlip(name, display)};
      if (shown.displays(-value)) return {kind: "sign", words: words.signSlip(name, display)};
      const power = shown.shift(value);
      if (power) return {kind: "decimal slip", words: words.decimalSlip(name, this.number(key, value), power)};
      return shown.isMistyped(display) ? {kind: "digits", words: words.digitSlip(name, display)} : undefined;
    }

    // The equation with the factors of a delta in its place.
    inFull(key) {
      const isDelta = key => this.network.values.get(key)?.of === "E_total" && this.network.values.get(key).by.startsWith("net_");
      const equation = this.network.equation(key);
      if (!isOf(equation, "*") || isDelta(key)) return equation;
      return nabla.replace(equation, part => isDelta(part) && isOf(this.network.values.get(part).term, "*") ? this.network.values.get(part).term : undefined);
    }

    // What in the equation of a step may have been reckoned in another way.
    slipOfOperation(key, shown, value) {
      const equation = this.network.equation(key), full = this.inFull(key), name = this.name(key);
      const matches = term => shown.displays(nabla.evaluate(term, key => value(key) ?? NaN));
      for (const term of isEqual(equation, full) ? [equation] : [equation, full]) {
        for (const [changed, change, omitted] of changes(term)) {
          if (!matches(changed)) continue;
          return {kind: "operator", words: omitted === undefined ? words.computedAs(name, this.network.symbols(changed)) : words.leftOut(name, this.network.symbols(omitted)), change};
        }
      }
      for (const [factor, sign] of [[2, "2"], [0.5, "½"]]) {
        if (matches(["*", factor, equation])) return {kind: "operator", words: words.multiple(name, sign), change: `there is a factor ${sign} too many`};
      }
      for (const base of [10, 2]) {
        const changed = withLogarithms(equation, base);
        if (changed && matches(changed)) return {kind: "operator", words: words.logarithm(name, base)};
      }
      return undefined;
    }

    // What may have been put in for another quantity: first two of them exchanged, then one that was computed shortly before or behind.
    slipOfOperand(key, shown, value) {
      const equation = this.network.equation(key), name = this.name(key);
      const matches = term => shown.displays(nabla.evaluate(term, key => value(key) ?? NaN));
      const operands = [...nabla.sources(equation)];
      let budget = budgetOfAnswer;
      for (const [index, first] of operands.entries()) {
        for (const second of operands.slice(index + 1)) {
          budget -= operands.length;
          if (budget <= 0) return undefined;
          const changed = nabla.replace(equation, part => part === first ? second : part === second ? first : undefined);
          if (!isEqual(changed, equation) && matches(changed)) return {kind: "operand", words: words.exchanged(name, this.name(first), this.name(second))};
        }
      }
      const at = this.positions.get(key) ?? 0, count = this.network.explained;
      const others = this.network.order.slice(Math.max(0, at - reach), Math.min(count, at + reach));
      for (const operand of operands) {
        for (const other of others) {
          if (other === operand || other === key) continue;
          budget -= operands.length;
          if (budget <= 0) return undefined;
          if (matches(nabla.replace(equation, part => part === operand ? other : undefined))) {
            return {kind: "operand", words: words.operandSlip(name, this.name(this.shortest(other)), this.name(operand))};
          }
        }
      }
      return undefined;
    }

    // What is known by a shorter name, such as the weight that a derivative is.
    shortest(key) {
      const term = this.network.isGiven(key) ? key : this.network.equation(key);
      return typeof term === "string" ? term : key;
    }

    // What was put into an equation that does not belong there.
    workingSlips({pairs}) {
      const fits = (expected, written) => this.slipsOfPair({expected, written}).length === 0;
      return arranged(pairs, fits).toReversed().flatMap(pair => this.slipsOfPair(pair));
    }

    slipsOfPair({expected, written}) {
      const number = written.number;
      if (!number) return [];
      if (expected.number) {
        const same = Math.abs(number.value - expected.number.value) <= 1e-12 * Math.abs(expected.number.value);
        return same ? [] : [{kind: "value", words: words.writtenFor(number.text, expected.number.text)}];
      }
      return expected.key === undefined ? [] : this.slipsOfNumber(number, expected.key, expected.isNegative ? -1 : 1);
    }

    slipsOfNumber(number, key, sign) {
      const truth = this.values.get(key);
      const displays = value => {
        const distance = Math.abs(number.value - value);
        // One unit off is cut off, not rounded; with only two digits it would be another number.
        return distance <= number.unit * (0.5 + 1e-9) || number.unit <= 0.01 * Math.abs(value) && distance <= number.unit * (1 + 1e-9);
      };
      if ([truth, this.ownValue(key) ?? truth].some(value => displays(sign * value))) return [];
      const shown = new Shown(number.text);
      const isOther = shown.isNumber && !shown.displays(-truth);
      const given = isOther ? this.givenAs(shown.value) : undefined;
      const source = given && given !== key ? given : isOther && shown.digitCount >= 3 ? this.items.find(item => item !== key && shown.displays(this.values.get(item))) : undefined;
      const said = words.putIn(number.text, source && this.name(source), (sign < 0 ? "-" : "") + this.name(key), this.number(key, sign * truth));
      const kind = source ? "operand" : shown.isNumber ? this.slipOfWriting(key, shown, sign * truth)?.kind ?? "value" : "value";
      return [{kind, words: said}];
    }
  }

  // MARK: Words

  const words = {
    unreadable: "this cannot be read as a number",
    itIs: (name, value) => `${name} is ${value}`,
    rightBut: slip => `the result is right, but ${slip}`,
    inexact: itIs => `right, but for its last digits: ${itIs}`,
    tooCoarse: (digits, isChange) => `${isChange ? "of how far it moved it shows" : "it has"} ${digits} significant digit${digits === 1 ? "" : "s"}, and ${minimumDigits} are wanted`,
    rounded: itIs => `near, but not to ${minimumDigits} significant digits: ${itIs}`,
    followsFrom: (slips, itIs) => `it follows from ${slips.join(", ")} above; without that slip ${itIs}`,
    thatIs: name => `that is ${name}`,
    roundingSlip: (name, value) => `rounding on the way: ${name} is ${value}`,
    signSlip: (name, value) => `the sign: ${name} is ${value}`,
    decimalSlip: (name, value, power) => `the decimal point: ${name} is ${value}, 1${"0".repeat(Math.abs(power))} times ${power > 0 ? "larger" : "smaller"}`,
    digitSlip: (name, value) => `the digits: ${name} is ${value}`,
    computedAs: (name, equation) => `${equation} taken for ${name}`,
    multiple: (name, factor) => `${name} with a factor ${factor} too many`,
    leftOut: (name, part) => `${name} computed without ${part}`,
    exchanged: (name, first, second) => `${name} computed with ${first} and ${second} exchanged`,
    logarithm: (name, base) => `${name} computed with the logarithm to base ${base} in place of the natural one`,
    operandSlip: (name, other, operand) => `${name} computed with ${other} in place of ${operand}`,
    putIn: (number, other, name, value) => `${other ? `${other} = ` : ""}${number} is put in for ${name} = ${value}`,
    writtenFor: (number, constant) => `${number} is written where the equation has ${constant}`,
    comesTo: value => `what is put in is right, but it comes to ${value}`,
  };

  // What is said of an answer that does not count: the kind of the slip first, then what in the equation was another, without the number.
  function remark(mark, help) {
    const kinds = {
      sign: "look at the sign", "decimal slip": "look at the decimal point", digits: "look at the digits, they may be mistyped",
      operator: "an operation is another one", operand: "a number was put in that belongs elsewhere",
    };
    const isNamed = mark.kind === "label" || help >= 2 && ["operand", "operator"].includes(mark.kind);
    const told = isNamed ? mark.slip : mark.change ?? kinds[mark.kind];
    return `${help >= 3 ? "No" : "Not yet"}${told ? `: ${told}` : ""}.${help >= 3 ? " The step in full:" : ""}`;
  }

  const counts = verdict => ["right", "near", "right given an earlier slip"].includes(verdict);

  Object.assign(nabla, {Grader, judge, Shown, remark, counts});
})(globalThis.nabla ??= {});
