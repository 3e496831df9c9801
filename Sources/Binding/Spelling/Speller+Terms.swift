package import NeuralNet

extension Speller {
  /// A term in symbols.
  package func spelling(of term: Term, in script: Script) -> String {
    let spelling = TermSpelling(script: script, shadowsE: shadowsE) { quantity in
      TermSpelling.Piece(
        text: self.spelling(of: quantity, in: script), binding: binding(of: quantity, script),
        isTall: quantity.isDerivative && script == .latex,
        hasSuperscript: hasSuperscript(quantity))
    }
    return spelling.piece(term).text
  }

  /// A term with numbers in place of its quantities.
  ///
  /// Given numbers stand as they were declared, in a terminal unless nobody would write so many digits, the others with at most `decimals` decimals.
  /// Quantities that the network does not have keep their symbols, and those for which `blank`
  /// gives a text have that one.
  package func spelling(
    of term: Term, in script: Script, values: Values, decimals: Int
  ) -> String {
    let spelling = TermSpelling(script: script, shadowsE: shadowsE) { quantity in
      guard let value = values[quantity] else {
        return TermSpelling.Piece(text: self.spelling(of: quantity, in: script), binding: .atom)
      }
      return TermSpelling.number(
        value, number(value, of: quantity, in: script, decimals: decimals))
    }
    return spelling.piece(term).text
  }

  /// The value of a quantity, given numbers as they were declared; the parameters of a trained network
  /// are computed.
  package func number(
    _ value: Double, of quantity: Quantity, in script: Script, decimals: Int
  ) -> String {
    switch quantity.kind {
    case .parameter where isTrained: NumberSpelling.text(value, decimals: decimals, in: script)
    case .input, .parameter, .target, .learningRate:
      script == .unicode
        ? NumberSpelling.given(value, decimals: decimals, in: script)
        : NumberSpelling.exact(value, in: script)
    default: NumberSpelling.text(value, decimals: decimals, in: script)
    }
  }

  /// The value of a quantity by itself; in words where it is infinite or undefined.
  package func value(
    _ value: Double, of quantity: Quantity, in script: Script, decimals: Int
  ) -> String {
    if value.isFinite { return number(value, of: quantity, in: script, decimals: decimals) }
    return script == .latex ? "\\text{no value}" : "no value"
  }

  private func binding(of quantity: Quantity, _ script: Script) -> TermSpelling.Binding {
    quantity.isDerivative && script == .unicode ? .product : .atom
  }
}
