import SourceText

/// What a file is written in, which decides how the note in it is read.
package enum FileKind: String, Sendable, CaseIterable {
  /// Markdown as CommonMark, GitHub, Obsidian or MyST have it.
  case markdown
  /// Markdown with runnable chunks of code, as Quarto has it.
  case quarto
  /// Markdown with runnable chunks of code, as R has it.
  case rMarkdown = "r-markdown"
  /// A Jupyter notebook: JSON, of whose cells those of Markdown are the note.
  case notebook
  /// A LaTeX document, or a part of one.
  case latex

  /// The endings of the names of such files, in lowercase, the usual one first.
  package var endings: [String] {
    switch self {
    case .markdown: ["md", "markdown", "mdx", "mkd", "mdown"]
    case .quarto: ["qmd"]
    case .rMarkdown: ["rmd"]
    case .notebook: ["ipynb"]
    case .latex: ["tex", "ltx"]
    }
  }

  /// The kind that the name of a file says; nil if its ending says nothing.
  ///
  /// - Parameter name: the name or path, in bytes.
  package init?(ofFile name: some BidirectionalCollection<UInt8>) {
    guard let ending = Self.ending(ofFile: name) else { return nil }
    guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = kind
  }

  /// What stands behind the last dot in the name of a file, in lowercase; nil where there is no dot, or
  /// nothing before it.
  package static func ending(ofFile path: some BidirectionalCollection<UInt8>) -> String? {
    let name = path.suffix(while: { $0 != UInt8(ascii: "/") })
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return nil
    }
    let ending = name[name.index(after: dot)...].map(\.lowercasedASCII)
    return ending.isEmpty ? nil : String(decoding: ending, as: UTF8.self)
  }

  /// Whether the bytes of the file are those of the note, so that text may be put in anywhere.
  package var isMarkdown: Bool {
    switch self {
    case .markdown, .quarto, .rMarkdown: true
    case .notebook, .latex: false
    }
  }
}

extension BidirectionalCollection {
  /// The longest end of it whose elements all satisfy a predicate.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start != startIndex {
      let before = index(before: start)
      guard predicate(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}
