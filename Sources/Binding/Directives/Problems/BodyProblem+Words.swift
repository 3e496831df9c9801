import SourceText

extension BodyProblem {
  var id: DiagnosticID {
    switch self {
    case .empty: .emptyBody
    case .tooLong: .bodyTooLong
    case .notUTF8, .tag, .tab, .invalid, .unreadable, .keyIsNoText: .invalidYAML
    case .nestingTooDeep: .nestingTooDeep
    case .anchor: .yamlAnchor
    case .repeatedKey: .repeatedKey
    case .tooManyProblems: .tooManyProblems
    }
  }

  var message: String {
    switch self {
    case .empty(let name): "\(name.rawValue) has an empty body"
    case .tooLong: "this YAML has more than \(BodyBounds.maximumLength) bytes"
    case .notUTF8: "this is not UTF-8 text"
    case .nestingTooDeep: "lists and maps nest more than \(BodyBounds.maximumDepth) deep"
    case .anchor: "anchors and aliases are not read; write the value out"
    case .tag(let tag): "the tag \(tag) is not read; values are taken as they are written"
    case .tab: "a tab stands where YAML allows only spaces"
    case .invalid(let problem): "this is no valid YAML: \(problem)"
    case .unreadable: "this is no valid YAML: it cannot be read"
    case .repeatedKey(let key): "\(ProblemWords.quoted(key)) is given twice in one map"
    case .keyIsNoText: "a key has to be a word, not a list or a map"
    case .tooManyProblems:
      "the directive has more than \(DirectiveReader.maximumDiagnostics) problems"
    }
  }

  var hint: String? {
    switch self {
    case .empty(let name): name.definition.emptyBodyHint
    case .tab: "indent with spaces"
    case .invalid, .unreadable:
      "a value that holds ': ', ' #' or brackets, or begins with a special sign, needs quotes"
    case .tooLong, .notUTF8, .nestingTooDeep, .anchor, .tag, .repeatedKey, .keyIsNoText,
      .tooManyProblems:
      nil
    }
  }
}
