extension String {
  /// How many columns of a terminal the text takes.
  package var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The text cut to so many columns, an ellipsis in place of what is cut off.
  func cut(to width: Int) -> String {
    guard columns > width else { return self }
    return width > 0 ? split(after: width - 1).head + "…" : ""
  }

  /// The end of the text, so many columns wide at most.
  func tail(of width: Int) -> String {
    guard columns > width else { return self }
    return width > 0 ? "…" + String(String(reversed()).split(after: width - 1).head.reversed()) : ""
  }

  /// The text with blanks behind it, so many columns wide.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// As much of the text as goes into so many columns, and the rest.
  private func split(after width: Int) -> (head: String, rest: Substring) {
    var used = 0
    var end = startIndex
    while end < endIndex, used + self[end].columns <= width {
      used += self[end].columns
      end = index(after: end)
    }
    return (String(self[..<end]), self[end...])
  }
}
