/// Names of quantities in one text, with commas between.
package enum QuantityList {
  /// The names; a comma within braces, as in `w_{1,2}`, belongs to a name, and so does one before a digit,
  /// as in `w_1,2`.
  package static func names(_ text: String) -> [String] {
    var names = [""]
    var depth = 0
    var isAfterComma = false
    for character in text where !character.isWhitespace {
      if isAfterComma {
        if character.isNumber { names[names.count - 1].append(",") } else { names.append("") }
      }
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      isAfterComma = character == "," && depth <= 0
      if !isAfterComma { names[names.count - 1].append(character) }
    }
    return names.filter { !$0.isEmpty }
  }
}
