import Binding
import MathNotation
import Platform

/// How names of a note are called in a directive, which has letters, digits and underscores.
struct DraftNames {
  let names: NameTable

  /// The head, the indices and what stands above, with underscores between.
  func plain(_ name: Name) -> String { plain(names.parts(name)) }

  /// The same of what a name is made of.
  func plain(_ parts: NameParts) -> String {
    let marks = parts.marks.map { $0.text.filter { $0.isLetter || $0.isNumber } }
    let words = [accented(parts.head)] + parts.indices + marks
    // A letter with an accent is one character.
    return words.map { $0.filter { $0.isLetter || $0.isNumber || $0 == "_" } }
      .filter { !$0.isEmpty }.joined(separator: "_")
  }

  /// A name in LaTeX.
  func latex(_ name: Name) -> String {
    let parts = names.parts(name)
    let indices = parts.indices.joined(separator: ",")
    return latex(parts.head) + (indices.isEmpty ? "" : "_{\(indices)}")
  }

  /// The key of a name that has no index; of another one its head.
  func latexKey(_ name: Name) -> String { names.parts(name).head }

  /// A head in LaTeX: with a backslash, if it is that of a letter.
  func latex(_ head: String) -> String {
    if let parts = NameAccents.parts(of: head) { return "\\\(parts.accent){\(latex(parts.base))}" }
    let command = "\\" + head
    return names.key(names.name(latex: command)) == head ? command : head
  }

  /// `hat:y` with its accent behind the letter.
  private func accented(_ head: String) -> String {
    guard let parts = NameAccents.parts(of: head) else { return head }
    return accented(parts.base) + String(parts.mark)
  }

  /// Sorts names by their heads, in the order in which those come, and then by their indices as numbers.
  func sorted(_ list: [Name]) -> [Name] { Self.sorted(list) { names.parts($0) } }

  /// Sorts what has names in the same way.
  static func sorted<Element>(
    _ list: [Element], by parts: (Element) -> NameParts
  ) -> [Element] {
    var ranks: [String: Int] = [:]
    let all = list.map { (element: $0, parts: parts($0)) }
    for entry in all where ranks[entry.parts.head] == nil { ranks[entry.parts.head] = ranks.count }
    return all.enumerated().sorted { left, right in
      let (a, b) = (left.element.parts, right.element.parts)
      if a.head != b.head { return (ranks[a.head] ?? 0) < (ranks[b.head] ?? 0) }
      let (x, y) = (a.indices.map(rank), b.indices.map(rank))
      return x == y ? left.offset < right.offset : x.lexicographicallyPrecedes(y)
    }.map(\.element.element)
  }

  private static func rank(_ index: String) -> Int { Int(written: index) ?? 0 }
}
