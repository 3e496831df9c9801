import Platform
import SourceText

extension NameParts {
  /// Whether an index is a variable, or may have it as one of its letters or terms.
  static func mayMention(_ variable: String, in index: String) -> Bool {
    if index == variable { return true }
    guard index.utf8.count > variable.utf8.count, let first = variable.utf8.first else {
      return false
    }
    return index.utf8.contains(first)
  }

  /// Parts letters of an index that stand side by side where one of them is a variable: `w_{ij}` has the indices i
  /// and j.
  mutating func split(at variable: String) {
    guard variable.utf8.count == 1 else { return }
    indices = indices.flatMap { index -> [String] in
      let isRun = (2...3).contains(index.utf8.count) && index.utf8.allSatisfy(\.isASCIILetter)
      return isRun && index.contains(variable) ? index.map(String.init) : [index]
    }
  }

  /// An index such as `i+1` after a variable took a value: a whole number, where nothing else is left.
  static func substituting(_ variable: String, by value: String, inSum index: String) -> String {
    guard index.split(whereSeparator: { "+-".contains($0) }).contains(variable[...]) else {
      return index
    }
    var sum: Int? = 0
    var text = ""
    var sign = "+"
    var rest = index[...]
    while !rest.isEmpty {
      let term = rest.prefix { $0 != "+" && $0 != "-" }
      let written = term == variable ? value : String(term)
      text += written
      if let number = Int(written: written), let before = sum, abs(before) <= .largestOfNotes {
        sum = sign == "-" ? before - number : before + number
      } else {
        sum = nil
      }
      rest = rest.dropFirst(term.count)
      sign = String(rest.prefix(1))
      text += sign
      rest = rest.dropFirst()
    }
    return sum.map(String.init) ?? text
  }
}
