import Binding
import MathNotation
import SourceText

extension Wording {
  /// What is to be said of a mistake, for a student to understand.
  func message(_ candidate: Candidate, before result: ChainResult, links: [Int]) -> String {
    let token = String(decoding: context.text[candidate.edit.range], as: UTF8.self)
    let fix = candidate.edit.replacement
    let spelling = SymbolText(names: symbols.names)
    switch candidate.detail {
    case .symbol(let written, let meant):
      if candidate.kind == .label, let link = links.first, let stated = stated(link, result) {
        return "\(stated) is \(spelling.words(meant)), not \(spelling.words(written))"
      }
      return "\(spelling.words(written)) should be \(spelling.words(meant)): \(fact(links, result))"
    case .operand(let displayed, let needed):
      return
        "\(bare(token)) is \(spelling.words(displayed)); this number is "
        + "\(spelling.words(needed)) = \(bare(fix))"
    case .decimalSlip(let places):
      return "\(token) is \(Self.size(places)); \(fact(links, result))"
    case .exponent(let written, let meant):
      return "the exponent \(written) should be \(meant): \(fact(links, result))"
    case .sign: return "\(token) has the wrong sign; \(fact(links, result))"
    case .missingMinus: return "a minus is missing before \(token); \(fact(links, result))"
    case .surplusMinus(let operand):
      return "the minus before \(operand) is too much; \(fact(links, result))"
    case .operator:
      return "this \(token) should be \(fix.trimmingSuffix(" ")): \(fact(links, result))"
    case .digits: return "\(token) should be \(fix): \(fact(links, result))"
    case .value:
      return links.first.flatMap { index in
        result.links[index].map { message(index, $0, result).text }
      } ?? ""
    }
  }

  /// What is to be said of a number that repeats or follows from an earlier mistake.
  static func carried(
    _ token: String, _ fix: String, _ entry: CarriedNumbers.Entry, _ isRepeated: Bool
  ) -> String {
    isRepeated
      ? "\(token) repeats the mistake in line \(entry.line); it should be \(fix)"
      : "\(token) follows from the mistake in line \(entry.line); with that mended it is \(fix)"
  }

  /// The fact that the first link it rights is about; the wrong number itself stands right before or
  /// under these words.
  private func fact(_ links: [Int], _ result: ChainResult) -> String {
    guard let index = links.first, let link = result.links[index] else { return "" }
    return message(index, link, result).fact
  }

  private func stated(_ link: Int, _ result: ChainResult) -> String? {
    if result.links[link]?.right?.stated != nil { return text(of: link + 1) }
    return result.links[link]?.left?.stated != nil ? text(of: link) : nil
  }

  private func bare(_ text: String) -> String {
    text.hasPrefix("(") ? String(text.dropFirst().dropLast()) : text
  }

  /// How much too large or too small a number is: ten times, a hundred times.
  private static func size(_ places: Int) -> String {
    let names = [1: "ten", 2: "a hundred", 3: "a thousand", 6: "a million"]
    let times = names[abs(places)] ?? "10^\(abs(places))"
    return "\(times) times too \(places < 0 ? "large" : "small")"
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
