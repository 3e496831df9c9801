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
  mutating func report(_ problem: some DirectiveProblem, at range: ByteRange?) {
    add(problem, at: range)
  }

  private mutating func add(_ problem: some DirectiveProblem, at range: ByteRange?) {
    guard diagnostics.count <= Self.maximumDiagnostics else { return }
    if diagnostics.count == Self.maximumDiagnostics {
      diagnostics.append(BodyProblem.tooManyProblems.diagnostic(at: name))
      return
    }
    var place = name
    if let range, !body.text.bytes.isEmpty, range != 0..<0 { place = body.text.noteRange(range) }
    let diagnostic = problem.diagnostic(at: place)
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// Adds a diagnostic about a key or a value.
  mutating func report(_ problem: ValueProblem, at range: ByteRange?) {
    add(problem, at: range)
  }

  // MARK: Kinds of nodes

  /// The root of the body as a map; nil after a diagnostic.
  mutating func readRoot(of directive: DirectiveName) -> BodyNode? {
    guard let root = body.root, root.kind != .nothing else {
      if diagnostics.isEmpty { report(BodyProblem.empty(directive), at: nil) }
      return nil
    }
    return readEntries(of: root, .key(directive.rawValue)) == nil ? nil : root
  }

  /// The values of a body that may be empty; nil after a diagnostic.
  mutating func readOptionalFields(of directive: DirectiveName) -> DirectiveFields? {
    guard let root = body.root, root.kind != .nothing else {
      return hasErrors ? nil : DirectiveFields()
    }
    return readFields(of: root, .key(directive.rawValue), keys: directive.definition.keys)
  }

  /// The entries of a map whose keys are names; nil after a diagnostic.
  mutating func readEntries(of node: BodyNode, _ part: BodyPart) -> [BodyNode.Entry]? {
    guard case .map(let entries) = node.content else {
      report(.wrongKind(of: part, expected: .map, found: node.kind), at: node.range)
      return nil
    }
    return withoutDecimalCommas(entries).filter { entry in
      if entry.key.text != nil { return true }
      report(BodyProblem.keyIsNoText, at: entry.key.range)
      return false
    }
  }

  /// The values of a map that has some known keys; others are reported.
  ///
  /// The value of a misspelt key stands for the one that is meant, so that nothing more is told
  /// about it.
  mutating func readFields(
    of node: BodyNode, _ part: BodyPart, keys: [any DirectiveKey]
  ) -> DirectiveFields? {
    guard let entries = readEntries(of: node, part) else { return nil }
    let known = keys.map(\.rawValue)
    var fields: [String: BodyNode.Entry] = [:]
    var misspelt: [String: BodyNode.Entry] = [:]
    for entry in entries {
      if known.contains(entry.name) {
        fields[entry.name] = entry
      } else {
        report(.unknownKey(entry.name, known: known), at: entry.key.range)
        if let meant = NameSuggestion.nearest(to: entry.name, among: known) {
          misspelt[meant] = entry.named(.key(meant))
        }
      }
    }
    return DirectiveFields(fields.merging(misspelt) { given, _ in given })
  }

  /// The elements of a list; nil after a diagnostic.
  mutating func readList(_ entry: BodyNode.Entry) -> [BodyNode]? {
    if case .list(let nodes) = entry.value.content { return nodes }
    report(
      .wrongKind(of: entry.part, expected: .list, found: entry.value.kind), at: entry.place)
    return nil
  }

  /// The text of a scalar; nil after a diagnostic.
  mutating func readText(_ entry: BodyNode.Entry) -> String? {
    if let text = entry.value.text, entry.value.kind == .text { return text }
    report(
      .wrongKind(of: entry.part, expected: .text, found: entry.value.kind), at: entry.place)
    return nil
  }

  // MARK: Values

  /// A finite number; nil after a diagnostic.
  mutating func readNumber(_ entry: BodyNode.Entry) -> Double? {
    guard let text = entry.value.text else {
      report(
        .wrongKind(of: entry.part, expected: .number, found: entry.value.kind),
        at: entry.value.range)
      return nil
    }
    if entry.value.kind == .nothing {
      report(.missingNumber(of: entry.part), at: entry.key.range)
      return nil
    }
    switch WrittenNumber(text) {
    case .finite(let value): return value
    case .nonFinite: report(.nonFiniteNumber(text, of: entry.part), at: entry.value.range)
    case .notANumber: report(.notANumber(text, of: entry.part), at: entry.value.range)
    }
    return nil
  }

  /// What a word stands for; nil after a diagnostic.
  ///
  /// - Parameters:
  ///   - entry: the word with its key.
  ///   - thing: what the words of the table are; the key says it if nil.
  ///   - table: the words that are known.
  /// - Returns: what the word stands for; nil, which is told, if it is not known.
  mutating func readWord<Value>(
    _ entry: BodyNode.Entry, as thing: String? = nil, in table: [(word: String, value: Value)]
  ) -> Value? {
    guard let text = readText(entry.named(thing.map { .key($0) } ?? entry.part)) else { return nil }
    if let value = NetworkWords.value(of: text, in: table) { return value }
    let problem = ValueProblem.unknownWord(
      text, of: thing ?? entry.part.words, known: table.map(\.word))
    report(problem, at: entry.value.range)
    return nil
  }

  /// Yes or no; nil after a diagnostic.
  mutating func readFlag(_ entry: BodyNode.Entry) -> Bool? {
    guard let text = readText(entry) else { return nil }
    let words = [("yes", true), ("true", true), ("no", false), ("false", false)]
    if let value = NetworkWords.value(of: text, in: words) { return value }
    report(.notAFlag(text, of: entry.part), at: entry.value.range)
    return nil
  }

  /// Whether a name of a network's part is well formed; if not, it is reported.
  mutating func isName(_ name: String, at range: ByteRange) -> Bool {
    if EquationNames.isName(name) { return true }
    report(.badName(name), at: range)
    return false
  }
}
