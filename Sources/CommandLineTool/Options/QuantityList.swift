import ArgumentParser

/// Names of quantities on a command line, with commas between.
enum QuantityList {
  /// The names; a comma within braces, as in `w_{1,2}`, belongs to a name.
  static func names(_ text: String) -> [String] {
    var names = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ",", depth <= 0 {
        names.append("")
      } else if !character.isWhitespace {
        names[names.count - 1].append(character)
      }
    }
    return names.filter { !$0.isEmpty }
  }

  /// Whether the options after `--of` and `--digits` make sense.
  static func validate(of names: [String]?, digits: Int?) throws {
    if let digits, !(3...15).contains(digits) {
      throw ValidationError("--digits is a number from 3 to 15.")
    }
    if names?.isEmpty == true { throw ValidationError("--of names nothing.") }
  }
}
