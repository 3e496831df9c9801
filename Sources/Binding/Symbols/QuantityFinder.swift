import MathNotation
package import NeuralNet

/// Finds the quantities of a network by what authors call them.
///
/// It knows the plain spelling (`out_h_1`, `net_{1,3}`, `dE_total/dw_5`), the LaTeX of formulas (`out_{h_1}`,
/// `\frac{\partial E_{total}}{\partial w_5}`) and what lies between (`dE_{total}/dw5`).
package struct QuantityFinder {
  private let symbols: NetworkSymbols
  private let byKey: [String: Quantity]
  /// The plain spellings of all quantities that are no derivatives.
  package let keys: [String]

  /// Lists the spellings of a network's quantities.
  ///
  /// Complexity: O(quantities), derivatives aside.
  package init(_ network: BoundNetwork) {
    symbols = NetworkSymbols(network, names: NameTable())
    let all = network.values.allQuantities().map { ($0.quantity.plainKey, $0.quantity) }
    keys = all.map(\.0)
    byKey = Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// The quantity that a text means; nil if the network has none of that name.
  package func quantity(_ text: String) -> Quantity? {
    let text = text.filter { $0 != " " }
    if let quantity = simple(text) { return quantity }
    let plain = Self.fractionOnALine(text).replacing("\\partial", with: "d")
      .replacing("∂", with: "d")
    guard plain.hasPrefix("d") else { return nil }
    for split in plain.ranges(of: "/d") {
      let of = String(plain[plain.index(after: plain.startIndex)..<split.lowerBound])
      let by = String(plain[split.upperBound...])
      guard let of = simple(of), let by = simple(by) else { continue }
      let derivative = Quantity.derivative(of: of, by: by)
      if symbols.bound.values[derivative] != nil { return derivative }
    }
    return nil
  }

  /// The vector or matrix that a text means, in the notation of the network or a common one, and what it is
  /// made of; nil if it means none.
  package func layer(_ text: String) -> (quantity: LayerQuantity, entries: LayerEntries)? {
    guard !text.isEmpty, text.utf8.count <= EquationNames.maximumLength else { return nil }
    let name = symbols.names.name(latex: text)
    guard
      let meaning = symbols.spelledMeanings(of: name)?.meanings.first(where: { $0.factor == 1 }),
      case .layer(let quantity) = meaning.subject,
      let entries = symbols.spelled.entries(of: quantity)
    else { return nil }
    return (quantity, entries)
  }

  /// `\frac{A}{B}` as `A/B`; any other text as it is.
  private static func fractionOnALine(_ text: String) -> String {
    guard let command = text.firstIndex(of: "{"),
      ["\\frac", "\\dfrac", "\\tfrac"].contains(text[..<command])
    else { return text }
    var parts: [Substring] = []
    var depth = 0
    var start = command
    for index in text[command...].indices {
      if text[index] == "{" {
        if depth == 0 { start = text.index(after: index) }
        depth += 1
      } else if text[index] == "}" {
        depth -= 1
        if depth == 0 { parts.append(text[start..<index]) }
      }
    }
    return parts.count == 2 ? "\(parts[0])/\(parts[1])" : text
  }

  /// The known spelling that is nearest to a text that means nothing.
  package func nearest(to text: String) -> String? {
    NameSuggestion.nearest(to: text, among: keys)
  }

  private func simple(_ text: String) -> Quantity? {
    if let quantity = byKey[text] { return quantity }
    guard !text.isEmpty, text.utf8.count <= EquationNames.maximumLength else { return nil }
    return symbols.quantity(symbols.names.name(latex: text))
      ?? byKey[text.filter { $0 != "{" && $0 != "}" }]
  }
}
