import Binding

extension Configuration {
  /// What is said under a key, in YAML on one line; nil where nothing is.
  package func text(of key: ConfigurationKey) -> String? {
    switch key {
    case .root: isRoot.map { "\($0)" }
    case .extend: nil
    case .lesson: lessons.map { Self.list($0.map(\.text)) }
    case .include: include.map { Self.list($0.map(\.text)) }
    case .exclude: exclude.map { Self.list($0.map(\.text)) }
    case .respectsGitignore: "\(respectsGitignore ?? true)"
    case .isStrict: "\(isStrict ?? false)"
    case .minCoverage: minCoverage.map { "\($0)" }
    case .baseline: baseline.map { Self.quoted($0.text) }
    case .ignore: ignored.map { Self.list($0.words) }
    case .perFile: perFile.map { Self.map($0.map { (Self.quoted($0.pattern.text), $0.text) }) }
    case .fix: Self.map([("suggested", "\(takesSuggested ?? false)")])
    case .fold: fold?.rawValue
    case .notation: notation.map(\.text)
    }
  }

  static func list(_ words: [String]) -> String {
    "[\(words.map(quoted).joined(separator: ", "))]"
  }

  static func map(_ entries: [(key: String, value: String)]) -> String {
    "{\(entries.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
  }

  /// A text in quotes, unless it is a plain word.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || " -_./".unicodeScalars.contains($0)
      }
    guard !isPlain else { return text }
    var escaped = ""
    for character in text {
      if character == "\"" || character == "\\" { escaped += "\\" }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }
}

extension Configuration.PerFile {
  /// What holds for the files, as a map in YAML.
  fileprivate var text: String {
    var entries: [(String, String)] = []
    if let lessons { entries.append(("lesson", Configuration.list(lessons.map(\.text)))) }
    if let ignored { entries.append(("ignore", Configuration.list(ignored.words))) }
    if let fold { entries.append(("fold", fold.rawValue)) }
    if let notation { entries.append(("notation", notation.text)) }
    return Configuration.map(entries)
  }
}
