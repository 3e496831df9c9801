package import SourceText

/// What is wrong with a configuration file, and where.
package struct ConfigurationProblem: Error, Sendable {
  /// The file.
  package let path: FilePath
  /// Its bytes, as far as it could be read.
  package let bytes: [UInt8]
  /// What is wrong with it, in order; at least one thing is an error.
  package let diagnostics: [Diagnostic]

  /// The first thing that is wrong, in one line.
  package var trouble: Trouble {
    guard let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first
    else {
      return Trouble(path, "the configuration cannot be read")
    }
    guard !bytes.isEmpty else { return Trouble(path, first.message) }
    let place = LineTable(bytes).location(of: first.range.lowerBound)
    return Trouble(FilePath("\(path.text):\(place.line):\(place.column)"), first.message)
  }
}

/// What can be wrong in a configuration file beyond its being YAML.
enum ConfigurationFault: Hashable, Sendable {
  case unknownKey(String, known: [String])
  case wrongKind(of: String, expected: String, found: String)
  case notAFlag(String, of: String)
  case notAPercentage(String, of: String)
  case unknownWord(String, of: String, known: [String])
  case emptyPattern(of: String)
  /// A file that it extends cannot be read, with what the system says.
  case unreadable(String, String)
  /// The files that it extends lead back to it.
  case cycle(String)
  /// Something is wrong with a file that it extends.
  case broken(String)
}
