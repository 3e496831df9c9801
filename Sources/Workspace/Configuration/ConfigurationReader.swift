import Binding
import SourceText

/// Reads one configuration file; what it extends is left to others.
struct ConfigurationReader {
  /// A file that is extended, and where that is said.
  struct Extension {
    let path: FilePath
    let written: String
    let range: ByteRange
  }

  /// What the file says itself.
  private(set) var configuration = Configuration()
  /// The files that it extends, in order.
  private(set) var extensions: [Extension] = []
  /// All that is wrong with it.
  private(set) var diagnostics: [Diagnostic] = []

  private let folder: FilePath
  private let patternFolder: AbsolutePath

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: what stands in it.
  ///   - path: where it stands: paths in it start at its folder.
  /// - Complexity: O(n)
  init(_ bytes: [UInt8], at path: FilePath) {
    folder = path.folder
    patternFolder = AbsolutePath(path.folder.place ?? path.folder)
    configuration.files = [path]
    let body = DirectiveBody(SlicedText(slices: [0..<bytes.count], of: bytes))
    diagnostics = body.diagnostics
    guard let root = body.root, root.kind != .nothing else { return }
    for entry in entries(of: root, "the configuration", keys: ConfigurationKey.allCases) {
      guard let key = ConfigurationKey(rawValue: entry.name) else { continue }
      read(key, entry)
    }
    diagnostics.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func report(_ fault: ConfigurationFault, at range: ByteRange) {
    diagnostics.append(
      Diagnostic(id: fault.id, range: range, message: fault.message, hint: fault.hint))
  }

  private mutating func read(_ key: ConfigurationKey, _ entry: BodyNode.Entry) {
    switch key {
    case .root: configuration.isRoot = flag(entry)
    case .extend: extensions = extensions(entry)
    case .lesson: configuration.lessons = lessons(entry)
    case .include: configuration.include = patterns(entry)
    case .exclude: configuration.exclude = patterns(entry, mayNegate: true)
    case .respectsGitignore: configuration.respectsGitignore = flag(entry)
    case .isStrict: configuration.isStrict = flag(entry)
    case .minCoverage: configuration.minCoverage = percentage(entry)
    case .baseline: configuration.baseline = text(entry).map(path)
    case .ignore: configuration.ignored = findings(entry)
    case .perFile: configuration.perFile = perFile(entry)
    case .fix: readFix(entry)
    case .fold: configuration.fold = fold(entry)
    case .notation: configuration.notation = notation(entry)
    }
  }

  private mutating func readFix(_ entry: BodyNode.Entry) {
    guard case .flags(let known) = ConfigurationKey.fix.value else { return }
    for entry in entries(of: entry.value, entry.name, known: known) {
      configuration.takesSuggested = flag(entry)
    }
  }

  private mutating func perFile(_ entry: BodyNode.Entry) -> [Configuration.PerFile]? {
    guard case .map(let entries) = entry.value.content else {
      reportKind(of: entry, expected: "a map from patterns to keys")
      return nil
    }
    return entries.compactMap { entry in
      guard let pattern = PathPattern(entry.name, in: patternFolder) else {
        report(.emptyPattern(of: ConfigurationKey.perFile.rawValue), at: entry.key.range)
        return nil
      }
      var part = Configuration.PerFile(pattern: pattern)
      for entry in self.entries(of: entry.value, entry.name, keys: ConfigurationKey.ofFiles) {
        switch ConfigurationKey(rawValue: entry.name) {
        case .lesson: part.lessons = lessons(entry)
        case .ignore: part.ignored = findings(entry)
        case .fold: part.fold = fold(entry)
        case .notation: part.notation = notation(entry)
        default: break
        }
      }
      return part
    }
  }
}

// MARK: - Values

extension ConfigurationReader {
  private mutating func entries(
    of node: BodyNode, _ part: String, keys: [ConfigurationKey]
  ) -> [BodyNode.Entry] {
    entries(of: node, part, known: keys.map(\.rawValue))
  }

  /// The entries of a map that are known; the others are told.
  private mutating func entries(
    of node: BodyNode, _ part: String, known: [String]
  ) -> [BodyNode.Entry] {
    guard case .map(let entries) = node.content else {
      report(
        .wrongKind(of: part, expected: BodyNode.Kind.map.words, found: node.kind.words),
        at: node.range)
      return []
    }
    return entries.filter { entry in
      if known.contains(entry.name) { return true }
      report(.unknownKey(entry.name, known: known), at: entry.key.range)
      return false
    }
  }

  private mutating func reportKind(of entry: BodyNode.Entry, expected: String) {
    report(
      .wrongKind(of: entry.name, expected: expected, found: entry.value.kind.words),
      at: entry.place)
  }

  private mutating func text(_ entry: BodyNode.Entry) -> String? {
    if entry.value.kind == .text, let text = entry.value.text { return text }
    reportKind(of: entry, expected: BodyNode.Kind.text.words)
    return nil
  }

  private mutating func flag(_ entry: BodyNode.Entry) -> Bool? {
    guard let text = text(entry) else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      report(.notAFlag(text, of: entry.name), at: entry.value.range)
      return nil
    }
  }

  private mutating func percentage(_ entry: BodyNode.Entry) -> Double? {
    guard let text = text(entry) else { return nil }
    let digits = text.filter { !$0.isWhitespace && $0 != "%" }
    if let number = Double(digits), (0...100).contains(number) { return number }
    report(.notAPercentage(text, of: entry.name), at: entry.value.range)
    return nil
  }

  /// One text, or the texts of a list.
  private mutating func texts(_ entry: BodyNode.Entry) -> [(text: String, range: ByteRange)]? {
    let nodes = if case .list(let nodes) = entry.value.content { nodes } else { [entry.value] }
    var texts: [(String, ByteRange)] = []
    for node in nodes {
      guard node.kind == .text, let text = node.text else {
        report(
          .wrongKind(of: entry.name, expected: "a list of words", found: node.kind.words),
          at: node.kind == .nothing ? entry.place : node.range)
        return nil
      }
      texts.append((text, node.range))
    }
    return texts
  }

  private func path(_ text: String) -> FilePath {
    text.hasPrefix("/") ? FilePath(text) : folder.joining(text)
  }

  /// The paths of lessons, which have to be there.
  private mutating func lessons(_ entry: BodyNode.Entry) -> [FilePath]? {
    guard let texts = texts(entry) else { return nil }
    return texts.map { text, range in
      let lesson = path(text)
      if lesson.resolved == nil {
        report(.unreadable(text, FileProblem.last.message), at: range)
      } else if !lesson.leadsToFile {
        report(.unreadable(text, FileProblem.notRegular.message), at: range)
      }
      return lesson
    }
  }

  private mutating func extensions(_ entry: BodyNode.Entry) -> [Extension] {
    (texts(entry) ?? []).map { Extension(path: path($0.text), written: $0.text, range: $0.range) }
  }

  private mutating func patterns(
    _ entry: BodyNode.Entry, mayNegate: Bool = false
  ) -> [PathPattern]? {
    texts(entry)?.compactMap { text, range in
      let pattern = PathPattern(text, in: patternFolder, mayNegate: mayNegate)
      if pattern == nil { report(.emptyPattern(of: entry.name), at: range) }
      return pattern
    }
  }

  private mutating func findings(_ entry: BodyNode.Entry) -> IgnoredFindings? {
    guard let texts = texts(entry) else { return nil }
    var all = IgnoredFindings()
    for (text, range) in texts {
      if let ignored = IgnoredFindings(word: text) {
        all.formUnion(ignored)
      } else {
        report(
          .unknownWord(
            text, of: "kind of mistake, reason or rounding", known: IgnoredFindings.words),
          at: range)
      }
    }
    return all
  }

  private mutating func fold(_ entry: BodyNode.Entry) -> FoldStyle? {
    guard let text = text(entry) else { return nil }
    if let style = FoldStyle(rawValue: text) { return style }
    report(
      .unknownWord(text, of: entry.name, known: FoldStyle.allCases.map(\.rawValue)),
      at: entry.value.range)
    return nil
  }

  private mutating func notation(_ entry: BodyNode.Entry) -> WrittenNotation? {
    let notation = WrittenNotation(entry)
    diagnostics += notation.diagnostics
    return notation
  }
}
