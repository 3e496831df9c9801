import NoteMarkup
import SourceText

/// Reads the values of one directive's body and collects what is wrong with them.
struct DirectiveReader {
  let name: ByteRange
  let body: DirectiveBody
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []

  init(_ directive: Directive, in note: Note, masksBraces: Bool = false) {
    name = directive.name
    body = DirectiveBody(directive.body(in: note), masksBraces: masksBraces)
    for (problem, range) in body.problems { report(problem, at: range) }
  }

  /// How many diagnostics one directive gives at most.
  static let maximumDiagnostics = 100

  /// Whether something is wrong that keeps the directive from being run.
  var hasErrors: Bool { follows || diagnostics.contains { $0.severity == .error } }

  /// Whether the directive cannot be run because of something that is told elsewhere.
  private var follows = false

  mutating func markAsFollowing() { follows = true }

  /// Adds a diagnostic at a range of the body; one without a place is at the directive's name.
  mutating func report(_ problem: DirectiveProblem, at range: ByteRange?) {
    guard diagnostics.count <= Self.maximumDiagnostics else { return }
    if diagnostics.count == Self.maximumDiagnostics {
      diagnostics.append(DirectiveProblem.tooManyProblems.diagnostic(at: name))
      return
    }
    var place = name
    if let range, !body.text.bytes.isEmpty, range != 0..<0 { place = body.text.noteRange(range) }
    let diagnostic = problem.diagnostic(at: place)
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  // MARK: Kinds of nodes

  /// The root of the body as a map; nil after a diagnostic.
  mutating func root(of directive: DirectiveName) -> BodyNode? {
    guard let root = body.root, root.kind != .nothing else {
      if diagnostics.isEmpty { report(.emptyBody(directive), at: nil) }
      return nil
    }
    return entries(of: root, named: directive.rawValue) == nil ? nil : root
  }

  /// The entries of a map whose keys are names, with their names; nil after a diagnostic.
  mutating func entries(
    of node: BodyNode, named name: String
  ) -> [(name: String, entry: BodyNode.Entry)]? {
    guard case .map(let entries) = node.content else {
      report(.wrongKind(of: name, expected: .map, found: node.kind), at: node.range)
      return nil
    }
    var result: [(name: String, entry: BodyNode.Entry)] = []
    for entry in entries {
      if let name = entry.key.text {
        result.append((name, entry))
      } else {
        report(.keyIsNoText, at: entry.key.range)
      }
    }
    return result
  }

  /// The values of a map that has some known keys; others are reported.
  ///
  /// The value of a misspelt key stands for the one that is meant, so that nothing more is told
  /// about it.
  mutating func fields(
    of node: BodyNode, named name: String, keys: [String]
  ) -> [String: BodyNode.Entry]? {
    guard let entries = entries(of: node, named: name) else { return nil }
    var fields: [String: BodyNode.Entry] = [:]
    var misspelt: [String: BodyNode.Entry] = [:]
    for (key, entry) in entries {
      if keys.contains(key) {
        fields[key] = entry
      } else {
        report(.unknownKey(key, known: keys), at: entry.key.range)
        if let meant = NameSuggestion.nearest(to: key, among: keys) { misspelt[meant] = entry }
      }
    }
    return fields.merging(misspelt) { given, _ in given }
  }

  mutating func list(_ entry: BodyNode.Entry, named name: String) -> [BodyNode]? {
    if case .list(let nodes) = entry.value.content { return nodes }
    report(
      .wrongKind(of: name, expected: .list, found: entry.value.kind), at: Self.place(of: entry))
    return nil
  }

  mutating func text(_ entry: BodyNode.Entry, named name: String) -> String? {
    if let text = entry.value.text, entry.value.kind == .text { return text }
    report(
      .wrongKind(of: name, expected: .text, found: entry.value.kind), at: Self.place(of: entry))
    return nil
  }

  // MARK: Values

  /// A finite number; nil after a diagnostic.
  mutating func number(_ entry: BodyNode.Entry, of name: String) -> Double? {
    guard let text = entry.value.text else {
      report(
        .wrongKind(of: name, expected: .number, found: entry.value.kind), at: entry.value.range)
      return nil
    }
    if entry.value.kind == .nothing {
      report(.missingNumber(of: name), at: entry.key.range)
      return nil
    }
    switch WrittenNumber(text) {
    case .finite(let value): return value
    case .nonFinite: report(.nonFiniteNumber(text, of: name), at: entry.value.range)
    case .notANumber: report(.notANumber(text, of: name), at: entry.value.range)
    }
    return nil
  }

  /// What a word stands for; nil after a diagnostic.
  mutating func word<Value>(
    _ entry: BodyNode.Entry, named name: String, in table: [(word: String, value: Value)]
  ) -> Value? {
    guard let text = text(entry, named: name) else { return nil }
    if let value = NetworkWords.value(of: text, in: table) { return value }
    report(.unknownWord(text, of: name, known: table.map(\.word)), at: entry.value.range)
    return nil
  }

  /// Yes or no; nil after a diagnostic.
  mutating func flag(_ entry: BodyNode.Entry, named name: String) -> Bool? {
    guard let text = text(entry, named: name) else { return nil }
    let words = [("yes", true), ("true", true), ("no", false), ("false", false)]
    if let value = NetworkWords.value(of: text, in: words) { return value }
    report(.notAFlag(text, of: name), at: entry.value.range)
    return nil
  }

  /// Whether a name of a network's part is well formed; if not, it is reported.
  mutating func isName(_ name: String, at range: ByteRange) -> Bool {
    if EquationNames.isName(name) { return true }
    report(.badName(name), at: range)
    return false
  }

  /// Where a value stands, or its key where it is missing.
  static func place(of entry: BodyNode.Entry) -> ByteRange {
    entry.value.kind == .nothing ? entry.key.range : entry.value.range
  }
}
