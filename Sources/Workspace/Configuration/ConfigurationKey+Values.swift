import Binding

extension ConfigurationKey {
  /// What the key takes.
  package var value: Value {
    switch self {
    case .root, .respectsGitignore, .isStrict: .flag
    case .extend, .lesson: .paths
    case .baseline: .path
    case .include, .exclude: .patterns
    case .minCoverage: .percentage
    case .ignore: .findings
    case .perFile: .perFile(Self.ofFiles)
    case .fix: .flags(["suggested"])
    case .fold: .word(FoldStyle.allCases.map(\.rawValue))
    case .notation: .notation
    }
  }

  /// What the key is for, in one sentence.
  package var summary: String {
    switch self {
    case .root: "Ends the search: no folder above this one is looked into."
    case .extend:
      "Configuration files whose keys hold where this one has none; of several the last one counts first."
    case .lesson:
      "Lessons whose networks and names hold where a note has none of its own; the first one counts first."
    case .include: "Of the files in folders only those that one of these patterns matches are read."
    case .exclude:
      "Files and folders that are left alone, also where they are named on the command line."
    case .respectsGitignore:
      "Whether files that git ignores are left out in folders; yes if nothing is said."
    case .isStrict: "Whether rounding counts as a mistake, and what else --strict is about."
    case .minCoverage: "The per cent of the claims, 0 to 100, that must have been read."
    case .baseline: "A list of known mistakes, which do not count."
    case .ignore:
      "Kinds of mistakes, reasons for which claims are unread, or rounding, that are not told."
    case .perFile: "Patterns of paths, each with what holds for these files alone."
    case .fix: "Which fixes are taken: suggested ones too, or only safe ones."
    case .fold: "How solutions and answers are folded in what is written."
    case .notation:
      "How quantities of networks are spelled: the name of a preset, or a map of spellings."
    }
  }
}
