import Binding
import MathNotation
import NeuralNet

/// The quantities that a number may be, or the slips that may have led to it.
struct NumberExplanation {
  let network: ExplainedNetwork
  let number: ShownNumber

  /// How many quantities and slips are listed at most.
  private static let limit = 12

  /// The explanation, and whether the number displays a quantity.
  var text: (String, isMatch: Bool) {
    let symbols = NetworkSymbols(network.names.bound, names: NameTable())
    let all = symbols.displays.entries
    let matches = all.filter { number.displays($0.value) }
    let natural = matches.filter { symbols.isNatural($0.quantity) }
    let close = natural.isEmpty ? matches : natural
    // Whoever asks for 0.5 means what is 0.5, where something is, and not 0.45.
    let exact = close.filter { abs($0.value - number.value) <= 1e-12 * abs(number.value) }
    let found = (exact.isEmpty ? close : exact).map(\.quantity)
    if found.count == 1, let text = network.explanation(of: found[0]) { return (text, true) }
    if !found.isEmpty { return (list(found), true) }
    let candidates = symbols.naturalDisplays
    return (nearest(candidates.isEmpty ? all : candidates), false)
  }

  private func list(_ quantities: [Quantity]) -> String {
    var lines = [LessonWords.severalMatches(number.text, quantities.count), ""]
    for quantity in quantities.prefix(Self.limit) {
      lines.append(
        "  \(network.spelling(quantity)) = \(network.number(quantity))   (\(quantity.plainKey))")
    }
    if quantities.count > Self.limit { lines.append("  …") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func nearest(_ entries: [QuantityIndex.Entry]) -> String {
    var lines = [LessonWords.noMatch(number.text)]
    if let best = entries.min(by: { distance($0) < distance($1) }) {
      let display = number.display(best.value)
      lines.append(LessonWords.nearest(network.spelling(best.quantity), display))
    }
    let slips = SlipSearch(network: network, number: number).slips(among: entries)
    if !slips.isEmpty {
      lines += ["", LessonWords.slips]
      lines += slips.prefix(Self.limit).map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The difference relative to the value, so that small quantities are not near everything.
  private func distance(_ entry: QuantityIndex.Entry) -> Double {
    abs(entry.value - number.value) / max(abs(entry.value), abs(number.value), 1e-300)
  }
}
