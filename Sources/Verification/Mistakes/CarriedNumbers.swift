import Binding
import MathNotation
import SourceText

/// The wrong numbers of earlier mistakes, so that a number that repeats one is known to be carried.
struct CarriedNumbers {
  struct Entry: Hashable {
    /// The number as it was written and as it should be.
    var written: String
    var meant: String
    /// The line of the mistake that began it, 1-based.
    var line: Int
    var section: Int
  }

  /// The entries of each number, at most one a section: the sections lie within each other.
  private var entries: [String: [Entry]] = [:]
  /// The values of the numbers: what has another value needs no look at its text.
  private var values: Set<Double> = []

  /// Remembers a number; only one with enough digits to be known again.
  ///
  /// The entries of sections that are left are forgotten.
  mutating func remember(_ entry: Entry, isSectionWithin: (Int) -> Bool) {
    let digits = entry.written.utf8.count(where: \.isASCIIDigit)
    guard entry.written.contains("."), digits >= 4, let value = Double(entry.written) else {
      return
    }
    values.insert(value)
    var known = entries[entry.written] ?? []
    while let last = known.last, last.section == entry.section || !isSectionWithin(last.section) {
      known.removeLast()
    }
    entries[entry.written] = known + [entry]
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The latest mistake with this number under the same heading.
  func entry(for text: String, isSectionWithin: (Int) -> Bool) -> Entry? {
    entries[text]?.last { isSectionWithin($0.section) }
  }

  /// The literals of a chain that repeat the number of an earlier mistake.
  func repeated(in context: ChainContext, symbols: SymbolView) -> [(node: Int, entry: Entry)] {
    guard !entries.isEmpty else { return [] }
    return context.nodes.compactMap { node in
      guard case .number(let index) = context.formula.nodes[node].kind,
        context.formula.literals[Int(index)].isLongDecimal,
        values.contains(context.formula.literals[Int(index)].value)
      else { return nil }
      let text = String(decoding: context.text[context.formula.nodes[node].mark], as: UTF8.self)
      return entry(for: text, isSectionWithin: symbols.isInScope).map { (node, $0) }
    }
  }
}
