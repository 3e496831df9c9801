package import Binding

/// What configuration files say of the notes below them; nil where they say nothing.
package struct Configuration: Sendable {
  /// What holds for some files alone.
  package struct PerFile: Sendable {
    /// The files.
    package var pattern: PathPattern
    package var lessons: [FilePath]?
    package var ignored: IgnoredFindings?
    package var fold: FoldStyle?
    package var notation: WrittenNotation?
  }

  /// The files that were read, the one that was found first, then those that it extends.
  package var files: [FilePath] = []
  /// Whether nothing above the file is looked for.
  package var isRoot: Bool?
  /// The lessons of all notes, the one that counts first first.
  package var lessons: [FilePath]?
  /// Of the files in folders only these are read.
  package var include: [PathPattern]?
  /// The files and folders that are left alone.
  package var exclude: [PathPattern]?
  /// Whether files that git ignores are left out in folders.
  package var respectsGitignore: Bool?
  /// Whether rounding counts as a mistake.
  package var isStrict: Bool?
  /// The per cent of the claims that must have been read, from 0 to 100.
  package var minCoverage: Double?
  /// The list of known mistakes.
  package var baseline: FilePath?
  /// The findings that are left alone.
  package var ignored: IgnoredFindings?
  /// What holds for some files alone, in order.
  package var perFile: [PerFile]?
  /// Whether fixes are taken that are only suggested.
  package var takesSuggested: Bool?
  /// How solutions and answers are folded.
  package var fold: FoldStyle?
  /// How quantities of networks are spelled.
  package var notation: WrittenNotation?

  /// A configuration that says nothing.
  package init() {}

  /// Takes from another configuration what this one does not say.
  mutating func complete(with other: Configuration) {
    files += other.files
    lessons = lessons ?? other.lessons
    include = include ?? other.include
    exclude = exclude ?? other.exclude
    respectsGitignore = respectsGitignore ?? other.respectsGitignore
    isStrict = isStrict ?? other.isStrict
    minCoverage = minCoverage ?? other.minCoverage
    baseline = baseline ?? other.baseline
    ignored = ignored ?? other.ignored
    perFile = perFile ?? other.perFile
    takesSuggested = takesSuggested ?? other.takesSuggested
    fold = fold ?? other.fold
    notation = notation ?? other.notation
  }

  /// What holds for a note: what files alone have counts before what all have, and of these the later one.
  package func settings(for note: FilePath) -> NoteConfiguration {
    var settings = NoteConfiguration()
    settings.lessons = lessons ?? []
    settings.ignored = ignored ?? IgnoredFindings()
    settings.defaults.foldStyle = fold
    settings.defaults.notation = notation
    guard let perFile, !perFile.isEmpty else { return settings }
    let path = AbsolutePath(resolving: note)
    for part in perFile where part.pattern.matches(path, isFolder: false) {
      settings.lessons = part.lessons ?? settings.lessons
      if let ignored = part.ignored { settings.ignored.formUnion(ignored) }
      settings.defaults.foldStyle = part.fold ?? settings.defaults.foldStyle
      settings.defaults.notation = part.notation ?? settings.defaults.notation
    }
    return settings
  }

  /// Whether a file or folder is left alone, also where somebody names it.
  package func excludes(_ path: FilePath, isFolder: Bool = false) -> Bool {
    guard let exclude, !exclude.isEmpty, !path.isStandardInput else { return false }
    return exclude.decision(for: AbsolutePath(resolving: path), isFolder: isFolder) ?? false
  }

  /// Whether a file that is met in a folder is read.
  package func includes(_ path: FilePath) -> Bool {
    guard let include else { return true }
    let place = AbsolutePath(resolving: path)
    return include.contains { $0.matches(place, isFolder: false) }
  }
}

/// What a configuration says of one note.
package struct NoteConfiguration: Sendable {
  /// Its lessons, besides those that it names, the one that counts first first.
  package var lessons: [FilePath] = []
  /// The findings that are left alone.
  package var ignored = IgnoredFindings()
  /// What holds where the note says nothing itself.
  package var defaults = NoteDefaults()

  /// Nothing.
  package init() {}
}

extension [PathPattern] {
  /// Whether a path is matched, by the last pattern that says something of it; nil if none does.
  func decision(for path: AbsolutePath, isFolder: Bool) -> Bool? {
    last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
  }
}
