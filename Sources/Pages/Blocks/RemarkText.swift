import SourceText

/// The words of a remark, in which names and equations stand as the author writes them, in LaTeX.
enum RemarkText {
  private static let joints: Set<Substring> = ["=", "+", "-", "\\cdot", "<", ">", "\\approx", "/"]

  /// The words with their formulas laid out.
  ///
  /// Complexity: O(length).
  static func nodes(of message: String) -> [HTMLNode] {
    let words = message.split(separator: " ", omittingEmptySubsequences: false)
    var nodes: [HTMLNode] = []
    var index = 0
    while index < words.count {
      if index > 0 { nodes.append(.text(" ")) }
      guard let end = endOfFormula(words[index...]) else {
        nodes.append(.text(String(words[index])))
        index += 1
        continue
      }
      var source = words[index..<end].joined(separator: " ")
      var tail = ""
      while let last = source.last, ":;,.…".contains(last) {
        tail = String(last) + tail
        source.removeLast()
      }
      nodes += [formula(source), .text(tail)]
      index = end
    }
    return nodes
  }

  /// A formula in the text.
  static func formula(_ source: String) -> HTMLNode {
    let text = SlicedText(source)
    let view = FormulaView(
      text, marks: FormulaMarks(of: text, numbers: [], mistakes: []), isDisplay: false)
    return view.node(before: [])
  }

  /// Where the formula ends that words begin with; nil where they begin with none.
  private static func endOfFormula(_ words: ArraySlice<Substring>) -> Int? {
    guard let first = words.first, isFormula(first) else { return nil }
    var depth = 0
    var end = words.startIndex
    for index in words.indices {
      let word = words[index]
      let isJoint = joints.contains(word) && index + 1 < words.endIndex && isPart(words[index + 1])
      guard
        depth > 0 || isFormula(word) || isJoint
          || joints.contains(words[max(index - 1, words.startIndex)]) && isPart(word)
      else { break }
      if word.contains("\\begin{") { depth += 1 }
      if word.contains("\\end{") { depth -= 1 }
      for character in word.unicodeScalars {
        if character == "{" || character == "(" { depth += 1 }
        if character == "}" || character == ")" { depth -= 1 }
      }
      end = index + 1
      // A formula that was cut short is not closed.
      if let last = word.last, last == "…" || depth <= 0 && ":;,".contains(last) { break }
    }
    return end
  }

  private static func isFormula(_ word: Substring) -> Bool {
    word.contains { $0 == "_" || $0 == "\\" || $0 == "^" } && !word.contains("`")
  }

  /// Whether a word may stand behind a sign of a formula: one with a digit or notation.
  private static func isPart(_ word: Substring) -> Bool {
    isFormula(word) || word.contains { $0.isNumber }
  }
}
