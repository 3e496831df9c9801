extension String {
  /// The text in lines of at most so many columns, all of it, broken at blanks where possible.
  func wrapped(to width: Int) -> [String] {
    Self.wrap(split(separator: " ").map(String.init), to: width)
  }

  /// An equation in lines of at most so many columns, all of it.
  ///
  /// Lines begin with a sign; they end between summands, or between factors where one summand is
  /// too long for a line.
  func wrappedEquation(to width: Int) -> [String] {
    let pieces = summands.flatMap { $0.columns > width ? Self.factors($0) : [$0] }
    return Self.wrap(pieces, to: width)
  }

  private static func wrap(_ words: [String], to width: Int) -> [String] {
    let width = Swift.max(2, width)
    var lines: [String] = []
    for word in words {
      if let line = lines.last, line.columns + 1 + word.columns <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines += word.chopped(to: width)
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The summands of an equation, with the signs before them.
  private var summands: [String] {
    var summands: [String] = []
    var depth = 0
    for word in split(separator: " ") {
      let isStart = depth == 0 && (word == "+" || word == "-")
      if isStart || summands.isEmpty {
        summands.append(String(word))
      } else {
        summands[summands.count - 1] += " " + word
      }
      depth += word.count { "([".contains($0) } - word.count { ")]".contains($0) }
    }
    return summands
  }

  /// The terms between blanks, with the signs before them.
  private static func factors(_ summand: String) -> [String] {
    var terms: [String] = []
    var isAfterSign = false
    for word in summand.split(separator: " ") {
      if isAfterSign {
        terms[terms.count - 1] += " " + word
      } else {
        terms.append(String(word))
      }
      isAfterSign = ["+", "-", "·", "/"].contains(word)
    }
    return terms
  }

  /// The text in pieces of at most so many columns, wherever they end.
  private func chopped(to width: Int) -> [String] {
    guard columns > width else { return [self] }
    var pieces = [""]
    var used = 0
    for character in self {
      if used + character.columns > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += character.columns
    }
    return pieces
  }
}
