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
  func repeated(in context: ChainContext, table: SymbolView) -> [(node: Int, entry: Entry)] {
    guard !entries.isEmpty else { return [] }
    return context.nodes.compactMap { node in
      guard case .number(let index) = context.formula.nodes[node].kind,
        context.formula.literals[Int(index)].isLongDecimal,
        values.contains(context.formula.literals[Int(index)].value)
      else { return nil }
      let text = String(decoding: context.text[context.formula.nodes[node].mark], as: UTF8.self)
      return entry(for: text, isSectionWithin: table.isInScope).map { (node, $0) }
    }
  }
}

/// The edits that follow in a chain when the numbers of earlier mistakes are mended: those numbers
/// themselves, and the results that were right only with them.
struct CarriedEdits {
  struct Edit {
    var edit: TextEdit
    var entry: CarriedNumbers.Entry
    /// Whether the number repeats the earlier one, rather than follows from it.
    var isRepeated: Bool
  }

  private(set) var edits: [Edit]

  init?(
    _ context: ChainContext, _ repeated: [(node: Int, entry: CarriedNumbers.Entry)],
    before: ChainResult, table: SymbolView, checker: ChainChecker
  ) {
    edits = repeated.map { node, entry in
      let range = context.formula.nodes[node].mark
      return Edit(
        edit: TextEdit(range: range, replacement: entry.meant), entry: entry, isRepeated: true)
    }
    guard let cause = repeated.first?.entry else { return nil }
    var places = Set(edits.map(\.edit.range))
    // Each round mends the results that the last one made wrong.
    for _ in 0..<4 {
      let bytes = context.text.applying(edits.map(\.edit))
      let formula = FormulaParser.parse(
        bytes, names: table.names, options: context.shared.parsing)
      guard formula.chains.count == 1,
        formula.chains[0].sides.count == context.chain.sides.count
      else { return nil }
      let mended = ChainContext(
        text: bytes, formula: formula, index: 0, parsing: context.shared.parsing)
      let after = checker.check(mended)
      var isChanged = false
      for (index, link) in after.links.enumerated()
      where link?.outcome == .wrong && before.links[index]?.outcome == .verified {
        guard let edit = Self.result(of: index, link, context, cause),
          places.insert(edit.edit.range).inserted
        else { continue }
        edits.append(edit)
        isChanged = true
      }
      if !isChanged { return }
    }
  }

  /// The stated result of a link, as it is with the mended numbers.
  private static func result(
    of index: Int, _ link: LinkResult?, _ context: ChainContext, _ cause: CarriedNumbers.Entry
  ) -> Edit? {
    guard let value = link?.left?.best, let root = context.chain.sides[index + 1].root,
      let stated = context.formula.statedNumber(at: root), stated.literal.comma == .none
    else { return nil }
    let range = context.formula.nodes[stated.node].mark
    let text = NumberText.display(value / stated.scale, like: stated.literal)
    return Edit(
      edit: TextEdit(range: range, replacement: text), entry: cause, isRepeated: false)
  }
}
