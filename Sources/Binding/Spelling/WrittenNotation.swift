import MathNotation
package import SourceText

/// A notation as it is written in a directive or in a note's front matter: the name of a preset, or a map of
/// spellings.
package struct WrittenNotation: Sendable {
  private var preset: NotationPreset?
  private var spellings: [(key: NotationKey, text: String, parts: NameParts, range: ByteRange)] = []
  /// What is wrong with it, with the place in the text that it was read from.
  private(set) var problems: [(problem: any DirectiveProblem, range: ByteRange)] = []

  /// Reads the value of the key `notation`.
  package init(_ field: BodyNode.Entry) {
    switch field.value.content {
    case .map(let entries): read(entries)
    case .scalar where field.value.kind == .text: readPreset(field)
    default:
      problems.append(
        (
          ValueProblem.wrongKind(of: field.part, expected: .map, found: field.value.kind),
          field.place
        ))
    }
  }

  /// What is wrong with it, in bytes of the text that it was read from.
  package var diagnostics: [Diagnostic] {
    problems.map { $0.problem.diagnostic(at: $0.range) }
  }

  /// The notation in YAML on one line.
  package var text: String {
    if let preset { return preset.rawValue }
    let entries = spellings.map { spelling in
      var quoted = ""
      for character in spelling.text {
        if character == "\"" || character == "\\" { quoted += "\\" }
        quoted.append(character)
      }
      return "\(spelling.key.rawValue): \"\(quoted)\""
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  /// The notation with everything that is written otherwise.
  func applied(to standard: Notation) -> Notation {
    var notation = preset?.applied(to: standard) ?? standard
    for (key, text, parts, _) in spellings {
      if let head = key.head {
        notation[keyPath: head] = parts.isPattern ? SymbolSpelling.head(of: text) : text
      }
      if let subject = key.subject, parts.isPattern || key.head == nil {
        notation.add(parts, means: subject)
      }
    }
    return notation
  }

  private mutating func readPreset(_ field: BodyNode.Entry) {
    let table = NotationPreset.allCases.map { (word: $0.rawValue, value: $0) }
    guard let text = field.value.text else { return }
    preset = NetworkWords.value(of: text, in: table)
    guard preset == nil else { return }
    problems.append(
      (
        ValueProblem.unknownWord(text, of: field.part.words, known: table.map(\.word)),
        field.value.range
      ))
  }

  private mutating func read(_ entries: [BodyNode.Entry]) {
    let known = NotationKey.allCases.map(\.rawValue)
    for entry in entries {
      guard let key = NotationKey(rawValue: entry.name) else {
        problems.append((ValueProblem.unknownKey(entry.name, known: known), entry.key.range))
        continue
      }
      guard let text = entry.value.text, entry.value.kind == .text else {
        problems.append(
          (
            ValueProblem.wrongKind(of: entry.part, expected: .text, found: entry.value.kind),
            entry.place
          ))
        continue
      }
      guard let parts = PatternSpelling.parts(of: text), key.allows(parts) else {
        problems.append(
          (NetworkTextProblem.badNotation(text, of: key.rawValue), entry.value.range))
        continue
      }
      spellings.append((key, text, parts, entry.value.range))
    }
  }

  /// The keys whose heads are alike, which is a problem of those that are written.
  func shared(in standard: Notation) -> [(problem: NetworkTextProblem, range: ByteRange)] {
    let notation = applied(to: standard)
    let written = Dictionary(
      spellings.map { ($0.key, $0.range) }, uniquingKeysWith: { first, _ in first })
    var owners: [NameParts: NotationKey] = [:]
    for key in NotationKey.allCases where written[key] == nil {
      guard let parts = key.head.flatMap({ SymbolSpelling.parts(of: notation[keyPath: $0]) }) else {
        continue
      }
      owners[parts] = key
    }
    return NotationKey.allCases.compactMap { key in
      guard let range = written[key], let head = key.head,
        let parts = SymbolSpelling.parts(of: notation[keyPath: head]),
        let other = owners.updateValue(key, forKey: parts),
        // `E` and `E_{o_1}` are two names.
        Set([key, other]) != [.total, .error]
      else { return nil }
      let text = notation[keyPath: head]
      return (.sharedNotation(text, of: key.rawValue, and: other.rawValue), range)
    }
  }
}

extension NotationKey {
  /// Whether the key can be spelled so: only patterns have marks, and variables only where there is more than
  /// one scalar of the kind.
  fileprivate func allows(_ parts: NameParts) -> Bool {
    if subject == nil { return !parts.isPattern && parts.marks.isEmpty }
    let hasSource = parts.indices.contains(SpellingPattern.Variable.source.rawValue)
    return (parts.isPattern || parts.marks.isEmpty) && (!hasSource || self == .weights)
  }
}

extension NameParts {
  /// Whether a letter in it stands for any layer, unit, source, step or sample.
  var isPattern: Bool {
    let variables = SpellingPattern.Variable.allCases.map(\.rawValue)
    return indices.contains { variables.contains($0) }
      || marks.contains { variables.contains(SpellingPattern.Mark.parts(of: $0.text).inner) }
  }
}
