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
    /// How far the fix of that mistake can be trusted: what follows from it is as sure.
    var safety: FixSafety
    /// Whether a claim is wrong for it, where it stands.
    var isBlamed = true

    /// Whether it has digits enough to be known again wherever it stands.
    var isUnmistakable: Bool {
      written.contains(".") && written.utf8.count(where: \.isASCIIDigit) >= 4
    }
  }

  /// The entries of each number, at most one a section: the sections lie within each other.
  private var entries: [String: [Entry]] = [:]
  /// The values of the numbers: what has another value needs no look at its text.
  private var values: Set<Double> = []
  /// Whether numbers are known again under other headings, too.
  private var isForWholeNote = false

  /// The same numbers for a chain that goes on with what the note states, wherever that stands.
  var forWholeNote: CarriedNumbers {
    var numbers = self
    numbers.isForWholeNote = true
    return numbers
  }

  /// Remembers a number; only one of several digits, or it stands everywhere.
  ///
  /// The entries of sections that are left are forgotten.
  mutating func remember(_ entry: Entry, isSectionWithin: (Int) -> Bool) {
    let digits = entry.written.utf8.drop { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    guard digits.count >= 2, let value = Double(entry.written) else { return }
    values.insert(value)
    var known = entries[entry.written] ?? []
    while let last = known.last, last.section == entry.section || !isSectionWithin(last.section) {
      known.removeLast()
    }
    entries[entry.written] = known + [entry]
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether a value is that of a number that was wrong further up.
  func isKnown(_ value: Double) -> Bool { values.contains(value) }

  /// The latest mistake with this number under the same heading.
  func entry(for text: String, isSectionWithin: (Int) -> Bool) -> Entry? {
    entries[text]?.last { isForWholeNote && $0.isUnmistakable || isSectionWithin($0.section) }
  }

  /// The literals of a chain that repeat the number of an earlier mistake.
  ///
  /// - Parameters:
  ///   - context: the chain.
  ///   - symbols: what names mean at its place.
  ///   - isWrong: whether something is wrong in it: only then short numbers count.
  /// - Returns: the nodes of the literals, each with the mistake.
  func repeated(
    in context: ChainContext, symbols: SymbolView, isWrong: Bool
  ) -> [(node: Int, entry: Entry)] {
    guard !entries.isEmpty else { return [] }
    return context.nodes.compactMap { node in
      guard case .number(let index) = context.formula.nodes[node].kind,
        isWrong || context.formula.literals[Int(index)].isLongDecimal,
        values.contains(context.formula.literals[Int(index)].value)
      else { return nil }
      let text = String(decoding: context.text[context.formula.nodes[node].mark], as: UTF8.self)
      guard let entry = entry(for: text, isSectionWithin: symbols.isInScope),
        isWrong || entry.isUnmistakable,
        // Where a minus stands before it already, the sign was not repeated.
        !entry.meant.hasPrefix("-") || context.formula[node].sign == nil
      else { return nil }
      return (node, entry)
    }
  }
}
