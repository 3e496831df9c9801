import MathNotation
import SourceText

/// A way to write quantities of layers, such as `a^{[l]}_u`: a head with indices and marks, some of which stand
/// for any layer, unit, source, time step or sample.
package struct SpellingPattern: Hashable, Sendable {
  /// What a letter of a pattern stands for; all count from 1.
  package enum Variable: String, Hashable, Sendable, CaseIterable {
    case layer = "l"
    case unit = "u"
    /// What a unit reads: the column of a weight.
    case source = "j"
    case step = "t"
    case sample = "s"
  }

  /// An index, or what stands in the brackets of a mark.
  enum Slot: Hashable, Sendable {
    case literal(String)
    case variable(Variable)

    init(_ text: String) {
      self = Variable(rawValue: text).map { .variable($0) } ?? .literal(text)
    }

    /// Whether it is one certain letter.
    var isLetter: Bool {
      if case .literal(let text) = self {
        text.count == 1 && text.allSatisfy(\.isLetter)
      } else {
        false
      }
    }
  }

  /// What stands above, with the bracket that it begins with, which is empty where there is none.
  struct Mark: Hashable, Sendable {
    let bracket: String
    let slot: Slot

    /// Whether a variable stands above without brackets.
    var isBareVariable: Bool {
      if bracket.isEmpty, case .variable = slot { true } else { false }
    }

    /// A mark by its text: `(2)`, `[l]`, `+`.
    init(_ text: String) {
      let (bracket, inner) = Self.parts(of: text)
      (self.bracket, slot) = (bracket, Slot(inner))
    }

    /// The bracket of a mark, and what stands in it.
    static func parts(of text: String) -> (bracket: String, inner: String) {
      guard let first = text.first, "([<".contains(first), text.count > 2 else { return ("", text) }
      return (String(first), String(text.dropFirst().dropLast()))
    }
  }

  /// What the pattern begins with, as a name's canonical key has it.
  let head: String
  let indices: [Slot]
  let marks: [Mark]
  /// What it means.
  package let subject: PatternSubject
  /// Whether a name of this form can hardly mean anything else; others need to be shown by the note.
  package let isSure: Bool

  /// - Parameters:
  ///   - parts: the head, the indices and the marks, with variables as ``Variable`` has them.
  ///   - subject: what the pattern means.
  ///   - isSure: whether a name of this form can hardly mean anything else.
  init(_ parts: NameParts, means subject: PatternSubject, isSure: Bool) {
    head = parts.head
    indices = parts.indices.map { Slot($0) }
    marks = parts.marks.map { Mark($0.text) }
    self.subject = subject
    self.isSure = isSure
  }

  /// What the variables of a pattern stand for in a name.
  struct Match: Hashable {
    var values: [Variable: String] = [:]
    /// The indices that stand for a unit, where they are those of its name.
    var unitName: [String]?

    fileprivate mutating func bind(_ slot: Slot, to text: String) -> Bool {
      switch slot {
      case .literal(let literal): return literal == text
      case .variable(let variable):
        if let known = values[variable] { return known == text }
        values[variable] = text
        return true
      }
    }
  }

  /// The ways in which a name with the pattern's head is of its form.
  ///
  /// - Complexity: O(length of the name).
  func matches(_ name: NameParts) -> [Match] {
    guard name.head == head, name.marks.count == marks.count else { return [] }
    var match = Match()
    for (mark, text) in zip(marks, name.marks) {
      let (bracket, inner) = Mark.parts(of: text.text)
      guard bracket == mark.bracket, match.bind(mark.slot, to: inner) else { return [] }
    }
    var found: [Match] = []
    if indices.last == .variable(.unit), name.indices.count >= indices.count {
      // `z_{h_1}`: the rest is the unit's name.
      let rest = name.indices.dropFirst(indices.count - 1)
      if let named = bind(indices.dropLast(), to: name.indices.prefix(indices.count - 1), match) {
        found.append(named)
        found[0].unitName = Array(rest)
      }
    }
    if let direct = bind(indices[...], to: splitting(name.indices)[...], match) {
      found.append(direct)
    }
    return found
  }

  private func bind(
    _ slots: ArraySlice<Slot>, to texts: ArraySlice<String>, _ match: Match
  ) -> Match? {
    guard slots.count == texts.count else { return nil }
    var match = match
    for (slot, text) in zip(slots, texts) where !match.bind(slot, to: text) { return nil }
    return match
  }

  /// The indices, those of `w_{12}` and `W_{xh}` one digit or letter at a time where the pattern has so many.
  private func splitting(_ texts: [String]) -> [String] {
    guard indices.count > 1, texts.count == 1, texts[0].utf8.count == indices.count,
      texts[0].utf8.allSatisfy(\.isASCIIDigit) || indices.allSatisfy(\.isLetter)
    else { return texts }
    return texts[0].map { String($0) }
  }
}
