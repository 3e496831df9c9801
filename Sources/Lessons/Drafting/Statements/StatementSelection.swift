import MathNotation
import Platform
import SourceText

/// Which statements of a note a draft is made of.
struct StatementSelection {
  /// The part of the note that they stand in; `nil` for all of it.
  var range: ByteRange?
  /// The sample whose marks are left out of names, `x_1^{(2)}` being `x_1`; `nil` where marks are parts of
  /// names.
  ///
  /// What other samples have is left out of account.
  var sample: Int?

  /// Whether a place of the note belongs to it.
  func contains(_ place: Int) -> Bool { range?.contains(place) ?? true }

  /// Takes the sample's mark out of the names of a formula.
  ///
  /// - Parameters:
  ///   - formula: the formula.
  ///   - names: the names of the note.
  /// - Returns: the nodes that belong to other samples.
  func takeMarks(out formula: inout ParsedFormula, names: NameTable) -> Set<Int> {
    guard sample != nil else { return [] }
    var others: Set<Int> = []
    for node in formula.nodes.indices {
      let name: Name?
      switch formula.nodes[node].kind {
      case .symbol(let written):
        name = unmarked(written, names)
        if let name { formula.nodes[node].kind = .symbol(name) }
      case .apply(let written, let count):
        name = unmarked(written, names)
        if let name { formula.nodes[node].kind = .apply(name, count: count) }
      default: continue
      }
      if name == nil { others.insert(node) }
    }
    return others
  }

  /// A name without the sample's mark; `nil` if it has that of another one.
  private func unmarked(_ name: Name, _ names: NameTable) -> Name? {
    if let (numerator, denominator) = names.derivative(name) {
      guard let of = unmarked(numerator, names), let by = unmarked(denominator, names) else {
        return nil
      }
      return names.derivative(of: of, by: by)
    }
    var parts = names.parts(name)
    guard let mark = parts.marks.firstIndex(where: { Self.sample(of: $0) != nil }) else {
      return name
    }
    guard Self.sample(of: parts.marks[mark]) == sample else { return nil }
    parts.marks.remove(at: mark)
    return names.intern(parts)
  }

  /// The number of the sample that a mark stands for.
  static func sample(of mark: NameParts.Mark) -> Int? {
    guard mark.text.hasPrefix("("), mark.text.hasSuffix(")") else { return nil }
    return Int(written: mark.text.dropFirst().dropLast())
  }
}
