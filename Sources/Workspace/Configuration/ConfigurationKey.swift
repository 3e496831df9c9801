/// What a configuration file says, by the keys with which it does.
package enum ConfigurationKey: String, CaseIterable, Sendable {
  case root
  case extend
  case lesson
  case include
  case exclude
  case respectsGitignore = "respect-gitignore"
  case isStrict = "strict"
  case minCoverage = "min-coverage"
  case baseline
  case ignore
  case perFile = "per-file"
  case fix
  case fold
  case notation

  /// What a key takes.
  package enum Value: Hashable, Sendable {
    case flag
    case path
    /// One path, or a list of them.
    case paths
    /// A list of patterns of paths.
    case patterns
    case percentage
    /// A list of names of findings.
    case findings
    /// A map from patterns of paths to such keys.
    case perFile([ConfigurationKey])
    /// A map with flags of these names.
    case flags([String])
    /// One of these words.
    case word([String])
    /// The name of a preset, or a map from keys to spellings.
    case notation
  }

  /// The keys that files may have of their own, by `per-file`.
  package static let ofFiles: [ConfigurationKey] = [.lesson, .ignore, .fold, .notation]
}
