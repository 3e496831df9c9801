/// Why a YAML text cannot be read.
enum YAMLProblem: Error {
  /// The text is none at a byte, as libyaml says.
  case unreadable(String, offset: Int)
  /// What libyaml finds wrong at a place, within a construct that began at another.
  case malformed(String, at: YAMLMark, within: YAMLMark?)
  /// Keys stand twice in a map; the first of them by its text, and its first place.
  case repeatedKey(String, first: YAMLMark)
  /// Lists and maps nest too deeply.
  case nestingTooDeep(YAMLMark)
  case outOfMemory
}
