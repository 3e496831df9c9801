import NeuralNet

/// Spells terms with brackets only where they are needed.
struct TermSpelling {
  let script: Speller.Script
  /// Whether `e` is a name of the network's, so that the exponential function is `\exp`.
  let shadowsE: Bool
  /// How a quantity is spelled: its symbol, or a number.
  let leaf: (Quantity) -> Piece

  /// How tightly the parts of a spelling hold together.
  enum Binding: Int, Comparable {
    case choice
    case sum
    /// A term behind a minus sign.
    case negation
    case product
    case power
    case atom

    static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
  }

  /// A spelled term.
  struct Piece {
    var text: String
    var binding: Binding
    /// Whether it needs room, as fractions do.
    var isTall = false
    /// Whether an exponent behind it would be read as part of a name.
    var hasSuperscript = false
  }

  func piece(_ term: Term) -> Piece {
    switch term {
    case .quantity(let quantity): leaf(quantity)
    case .constant(let number): Self.number(number, NumberSpelling.exact(number, in: script))
    case .sum(let terms): sum(terms)
    case .product(let factors): product(factors)
    case .negation(let term): negation(term)
    case .quotient(let left, let right): quotient(piece(left), piece(right))
    case .power(let base, let exponent): power(piece(base), piece(exponent))
    case .function(let function, let term): apply(function, to: piece(term))
    case .choice(let condition, let positive, let otherwise):
      choice(
        of: piece(condition), positive: piece(positive), otherwise: piece(otherwise))
    }
  }

  /// A number with its spelling.
  static func number(_ value: Double, _ text: String) -> Piece {
    let isProduct = text.contains("10^") || text.contains("×")
    let binding: Binding = text.hasPrefix("-") ? .negation : isProduct ? .product : .atom
    return Piece(text: text, binding: binding)
  }

  // MARK: Operators

  private func sum(_ terms: [Term]) -> Piece {
    guard let first = terms.first else { return Piece(text: "0", binding: .atom) }
    var result = wrapped(piece(first), atLeast: .negation)
    var isTall = piece(first).isTall
    for term in terms.dropFirst() {
      var operand = piece(term)
      var sign = "+"
      if case .negation(let inner) = term {
        sign = "-"
        operand = piece(inner)
      } else if case .product = term, operand.text.hasPrefix("-") {
        sign = "-"
        operand.text.removeFirst()
        operand.binding = .product
      }
      isTall = isTall || operand.isTall
      result += " \(sign) \(wrapped(operand, atLeast: .product))"
    }
    return Piece(text: result, binding: .sum, isTall: isTall)
  }

  private func product(_ factors: [Term]) -> Piece {
    guard let first = factors.first else { return Piece(text: "1", binding: .atom) }
    let pieces = factors.map(piece)
    var text = wrapped(pieces[0], atLeast: factors.count > 1 ? .negation : .sum)
    for (index, piece) in pieces.enumerated().dropFirst() {
      let operand = wrapped(piece, atLeast: .product)
      let isBracketed = operand.hasPrefix("(") || operand.hasPrefix("\\left(")
      let isAfterFraction = script == .latex && index == 1 && first.isNumericFraction
      let dot = script == .latex ? " \\cdot " : " · "
      text += (isBracketed && isAfterFraction ? "" : dot) + operand
    }
    let binding: Binding = pieces[0].binding == .negation ? .negation : .product
    return Piece(text: text, binding: binding, isTall: pieces.contains(where: \.isTall))
  }

  private func negation(_ term: Term) -> Piece {
    let inner = piece(term)
    return Piece(
      text: "-" + wrapped(inner, atLeast: .product), binding: .negation, isTall: inner.isTall)
  }

  private func quotient(_ left: Piece, _ right: Piece) -> Piece {
    if script == .latex {
      return Piece(text: "\\frac{\(left.text)}{\(right.text)}", binding: .atom, isTall: true)
    }
    let text = "\(wrapped(left, atLeast: .product))/\(wrapped(right, atLeast: .power))"
    return Piece(text: text, binding: .product)
  }

  private func power(_ base: Piece, _ exponent: Piece) -> Piece {
    let isAtom = base.binding == .atom && !base.isTall && !base.hasSuperscript
    let text = isAtom ? base.text : bracketed(base)
    if script == .unicode {
      let isNumber = exponent.text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
      let raised =
        isNumber ? Letters.superscript(exponent.text) : "^" + wrapped(exponent, atLeast: .atom)
      return Piece(text: text + raised, binding: .power, hasSuperscript: true)
    }
    let raised = exponent.text.count == 1 ? exponent.text : "{\(exponent.text)}"
    return Piece(
      text: "\(text)^\(raised)", binding: .power, isTall: base.isTall, hasSuperscript: true)
  }

  // MARK: Functions

  private func apply(_ function: Function, to argument: Piece) -> Piece {
    let isLatex = script == .latex
    switch function {
    case .exponential:
      if shadowsE { return call(isLatex ? "\\exp" : "exp", of: argument) }
      let exponent = isLatex ? "{\(argument.text)}" : wrapped(argument, atLeast: .atom)
      return Piece(text: "e^\(exponent)", binding: .power, hasSuperscript: true)
    case .squareRoot:
      if !isLatex { return call("√", of: argument) }
      return Piece(text: "\\sqrt{\(argument.text)}", binding: .atom, isTall: argument.isTall)
    case .absoluteValue:
      let text =
        isLatex && argument.isTall
        ? "\\left| \(argument.text) \\right|" : "|\(argument.text)|"
      return Piece(text: text, binding: .atom, isTall: argument.isTall)
    case .rectifier:
      let inner = Piece(text: "0, \(argument.text)", binding: .choice, isTall: argument.isTall)
      return Piece(text: (isLatex ? "\\max" : "max") + bracketed(inner), binding: .atom)
    case .naturalLogarithm: return call(isLatex ? "\\ln" : "ln", of: argument)
    case .sine: return call(isLatex ? "\\sin" : "sin", of: argument)
    case .cosine: return call(isLatex ? "\\cos" : "cos", of: argument)
    case .hyperbolicTangent: return call(isLatex ? "\\tanh" : "tanh", of: argument)
    case .logistic: return call(isLatex ? "\\operatorname{sigmoid}" : "sigmoid", of: argument)
    case .sign: return call(isLatex ? "\\operatorname{sign}" : "sign", of: argument)
    case .errorFunction: return call(isLatex ? "\\operatorname{erf}" : "erf", of: argument)
    }
  }

  private func call(_ name: String, of argument: Piece) -> Piece {
    Piece(text: name + bracketed(argument), binding: .atom, isTall: argument.isTall)
  }

  private func choice(of condition: Piece, positive: Piece, otherwise: Piece) -> Piece {
    if script == .unicode {
      return Piece(
        text: "\(positive.text) if \(condition.text) > 0, else \(otherwise.text)",
        binding: .choice)
    }
    let text = """
      \\begin{cases} \(positive.text) & \\text{if } \(condition.text) > 0 \\\\ \
      \(otherwise.text) & \\text{otherwise} \\end{cases}
      """
    return Piece(text: text, binding: .choice, isTall: true)
  }

  // MARK: Brackets

  private func wrapped(_ piece: Piece, atLeast binding: Binding) -> String {
    piece.binding < binding ? bracketed(piece) : piece.text
  }

  private func bracketed(_ piece: Piece) -> String {
    piece.isTall && script == .latex ? "\\left( \(piece.text) \\right)" : "(\(piece.text))"
  }
}
