import MathNotation
package import NoteMarkup
import Platform
import SourceText

/// Finds the letters at which a note writes the numbers of layers as superscripts without brackets, as in `a_1^2`.
///
/// What tells them from powers are the numbers: an even power is not negative, two powers of one base go together,
/// nobody states a first power, and what has a value of its own is raised.
package struct LayerSuperscripts {
  /// What a note shows of one letter.
  private struct Evidence {
    /// The superscripts that it has.
    var exponents: Set<Int> = []
    /// The numbers that names with superscripts are said to be.
    var values: [String: [Int: StatedNumber]] = [:]
    /// Whether something no power can be is said of one.
    var isName = false
    /// Whether one is said to be a number whose superscript is 1.
    var hasFirst = false
  }

  /// The letters that go together in the equations of layers: where one has the number of a layer, so have all.
  private static let family: Set<String> = [
    "w", "b", "z", "a", "h", "delta", "W", "B", "Z", "A", "H",
  ]
  /// The imaginary unit, whose powers are negative.
  private static let imaginary: Set<String> = ["i", "j"]
  private static let largest = 20

  private let note: Note
  private let names = NameTable()
  private var evidence: [String: Evidence] = [:]

  /// The heads of names on which a superscript is no power.
  ///
  /// - Complexity: O(n) in the size of the note; nothing is parsed where few superscripts are numbers.
  package static func heads(in note: Note) -> Set<String> {
    var finder = LayerSuperscripts(note: note)
    return finder.find()
  }

  private init(note: Note) { self.note = note }

  private mutating func find() -> Set<String> {
    var digits: Set<UInt8> = []
    let formulas = note.formulas.indices.filter { raises(note.formulas[$0], &digits) }
    guard digits.count > 1 || digits.contains(UInt8(ascii: "1")) else { return [] }
    for index in formulas {
      let parsed = parsed(index)
      if parsed.chains.contains(where: { $0.modulus != nil }) { continue }
      for chain in parsed.chains { read(chain, of: parsed) }
    }
    let shown = evidence.filter { !Self.imaginary.contains($0) && Self.showsNames($1) }
    if shown.isEmpty { return [] }
    let valued = valued(among: Self.family.union(shown.keys))
    var heads = Set(shown.keys).subtracting(valued)
    if !heads.isDisjoint(with: Self.family) {
      let others = Self.family.filter { evidence[$0].map(Self.hasPowers) != true }
      heads.formUnion(others.subtracting(valued))
    }
    return heads
  }

  private func parsed(_ index: Int) -> ParsedFormula {
    FormulaParser.parse(note.formulas[index].text(in: note).bytes, names: names)
  }

  /// Whether a letter or an index has a number above it somewhere in a formula.
  private func raises(_ formula: Formula, _ digits: inout Set<UInt8>) -> Bool {
    let bytes = note.bytes
    var isRaised = false
    for slice in formula.slices {
      for caret in slice where bytes[caret] == UInt8(ascii: "^") && caret > slice.lowerBound {
        let place = bytes[min(caret + 1, slice.upperBound - 1)] == UInt8(ascii: "{") ? 2 : 1
        guard caret + place < slice.upperBound, bytes[caret + place].isASCIIDigit,
          Self.endsName(bytes[slice.lowerBound..<caret])
        else { continue }
        isRaised = true
        digits.insert(bytes[caret + place])
      }
    }
    return isRaised
  }

  private static func endsName(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    if last.isASCIILetter || last == UInt8(ascii: "}") { return true }
    return last.isASCIIDigit && text.dropLast().last == UInt8(ascii: "_")
  }

  // MARK: Evidence

  private mutating func read(_ chain: Chain, of formula: ParsedFormula) {
    let sides = chain.sides.compactMap(\.root)
    for root in sides {
      for node in formula[root].indices {
        guard let (name, exponent) = Self.power(formula[node], in: formula) else { continue }
        evidence[names.parts(name).head, default: Evidence()].exponents.insert(exponent)
      }
    }
    guard chain.links.allSatisfy({ $0.relation == .equal || $0.relation == .approximatelyEqual })
    else { return }
    for root in sides {
      guard let (name, exponent) = Self.power(formula[root], in: formula) else { continue }
      let head = names.parts(name).head
      for other in sides where other != root {
        if let number = formula.statedNumber(at: other) {
          evidence[head]?.values[names.key(name), default: [:]][exponent] = number
          let isNegativeSquare = exponent.isMultiple(of: 2) && number.value < 0
          if isNegativeSquare { evidence[head]?.isName = true }
          if exponent == 1 { evidence[head]?.hasFirst = true }
        } else if case .matrix(let rows, let columns, _) = formula.nodes[other].kind,
          exponent == 1 || rows != columns || rows > 1
        {
          evidence[head]?.isName = true
        }
      }
    }
  }

  /// A name with a whole number above it.
  private static func power(
    _ node: Subtree, in formula: ParsedFormula
  ) -> (base: Name, exponent: Int)? {
    guard node.kind == .power, let base = node.left, case .symbol(let name) = base.kind,
      let exponent = node.right, let number = formula.literal(at: exponent.root), number.isInteger,
      (1...Double(largest)).contains(number.value)
    else { return nil }
    return (name, Int(saturating: number.value))
  }

  /// Whether the numbers of a letter tell that its superscripts are no exponents.
  private static func showsNames(_ evidence: Evidence) -> Bool {
    guard evidence.exponents.count > 1 || evidence.exponents == [1] else { return false }
    if evidence.isName { return true }
    return !hasPowers(evidence) && (evidence.hasFirst || pairs(evidence).contains { !$0 })
  }

  /// Whether two numbers of one base are its powers.
  private static func hasPowers(_ evidence: Evidence) -> Bool { pairs(evidence).contains(true) }

  /// For each two numbers of one base whether they go together as its powers.
  private static func pairs(_ evidence: Evidence) -> [Bool] {
    evidence.values.values.flatMap { values -> [Bool] in
      let sorted = values.filter { ![0, 1].contains(abs($1.value)) }.sorted { $0.key < $1.key }
      return zip(sorted, sorted.dropFirst()).map { first, second in
        let exponent = Double(second.key) / Double(first.key)
        let (base, result) = (first.value, second.value)
        if first.key.isMultiple(of: 2), base.value < 0 { return false }
        if second.key.isMultiple(of: 2), result.value < 0 { return false }
        let power = pow(abs(base.value), exponent)
        let slack = base.radius * exponent * power / abs(base.value)
        return abs(power - abs(result.value)) <= 0.5 * result.unit + slack
      }
    }
  }

  /// The heads of which some name without a superscript has a value, so that it can be raised.
  private func valued(among heads: Set<String>) -> Set<String> {
    var valued: Set<String> = []
    for index in note.formulas.indices {
      let formula = parsed(index)
      for chain in formula.chains {
        guard let root = chain.sides.first?.root, case .symbol(let name) = formula.nodes[root].kind,
          case let parts = names.parts(name), heads.contains(parts.head), parts.marks.isEmpty,
          names.derivative(name) == nil
        else { continue }
        let isStated = chain.sides.dropFirst().contains { side in
          guard let root = side.root else { return false }
          if case .matrix = formula.nodes[root].kind { return true }
          return formula.statedNumber(at: root) != nil
        }
        if isStated { valued.insert(parts.head) }
      }
    }
    return valued
  }
}
