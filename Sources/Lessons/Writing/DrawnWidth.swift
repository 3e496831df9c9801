/// How wide formulas are drawn, about.
enum DrawnWidth {
  /// The characters that are drawn beside each other: of a matrix those of its longest row, and one for each command.
  ///
  /// - Complexity: O(n).
  static func characters(of latex: String) -> Int {
    let matrices = latex.split(separator: "\\begin{bmatrix}", omittingEmptySubsequences: false)
    return matrices.reduce(0) { sum, part in
      let pieces = part.split(
        separator: "\\end{bmatrix}", maxSplits: 1, omittingEmptySubsequences: false)
      guard pieces.count == 2 else { return sum + plain(part) }
      let rows = pieces[0].split(separator: "\\\\").map { plain($0) + 2 * $0.count { $0 == "&" } }
      return sum + 2 + (rows.max() ?? 0) + plain(pieces[1])
    }
  }

  /// The characters of what has no rows.
  private static func plain(_ latex: some StringProtocol) -> Int {
    var count = 0
    var isCommand = false
    for character in latex {
      if character == "\\" {
        (count, isCommand) = (count + 1, true)
      } else if !isCommand || !character.isLetter {
        isCommand = false
        if !"{}^_ &".contains(character) { count += 1 }
      }
    }
    return count
  }
}
