import SourceText

/// The commands of LaTeX that say what is text, what is math and what is neither.
extension LaTeXReader {
  /// Reads up to the beginning of the document for its macros; a file without one has no preamble.
  mutating func readPreamble() {
    guard let start = find("\\begin{document}", from: 0) else { return }
    if let close = find("\\end{document}", from: start) { end = close }
    while offset < start {
      switch bytes[offset] {
      case UInt8(ascii: "%"): offset = lineEnd(from: offset)
      case .backslash:
        if !readDefinition() { offset += 2 }
      default: offset += 1
      }
    }
    offset = start + 16
    endParagraph()
  }

  /// Where some text stands first outside of comments.
  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var offset = start
    while offset + wanted.count <= bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "%"): offset = lineEnd(from: offset)
      case .backslash:
        if bytes[offset..<offset + wanted.count].elementsEqual(wanted) { return offset }
        offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// Notes the definition of a macro; false where none stands here.
  private mutating func readDefinition() -> Bool {
    guard let definition = MacroReader.definition(at: offset, to: end, of: bytes) else {
      return false
    }
    note.macroDefinitions.append(offset..<definition.end)
    offset = definition.end
    return true
  }

  /// Reads what a backslash begins.
  mutating func readCommand() {
    let start = offset
    var nameEnd = start + 1
    while nameEnd < end, bytes[nameEnd].isASCIILetter { nameEnd += 1 }
    guard nameEnd > start + 1 else {
      readSign(start + 1 < end ? bytes[start + 1] : .space)
      return
    }
    if readDefinition() { return }
    switch String(decoding: bytes[start + 1..<nameEnd], as: UTF8.self) {
    case "begin": readBegin(behind: nameEnd)
    case "end": readEnd(behind: nameEnd)
    case "item":
      beginItem(at: start)
      offset = nameEnd
    case "verb", "lstinline", "mintinline": readVerb(behind: nameEnd)
    case "url", "href", "label", "ref", "eqref", "cite", "includegraphics", "input", "include":
      offset = argumentEnd(behind: nameEnd) ?? nameEnd
    case "iffalse": skip(to: "\\fi", from: nameEnd)
    case let name: readHeading(name, behind: nameEnd)
    }
  }

  /// A command of one sign.
  private mutating func readSign(_ sign: UInt8) {
    switch sign {
    case UInt8(ascii: "("): readBracket(.inline, closing: UInt8(ascii: ")"))
    case UInt8(ascii: "["): readBracket(.display, closing: UInt8(ascii: "]"))
    case .lineFeed, .carriageReturn: offset += 1
    default: offset = min(offset + 2, end)
    }
  }

  /// The heading of a section, or a command that means nothing here.
  private mutating func readHeading(_ name: String, behind nameEnd: Int) {
    let start = offset
    offset = nameEnd
    guard let level = Self.levels[name] else { return }
    var brace = nameEnd
    if brace < end, bytes[brace] == UInt8(ascii: "*") { brace += 1 }
    if brace < end, bytes[brace] == UInt8(ascii: "["),
      let short = MacroText.bracketed(at: brace, to: lineEnd(from: brace), of: bytes)
    {
      brace = short.upperBound + 1
    }
    guard brace < end, bytes[brace] == UInt8(ascii: "{"),
      let title = MacroText.group(at: brace, to: min(end, brace + 4096), of: bytes)
    else { return }
    beginSection(level: level, at: start, title: title)
    // Formulas in the title belong to the section.
    offset = title.lowerBound
  }

  private static let levels = [
    "part": 1, "chapter": 2, "section": 3, "subsection": 4, "subsubsection": 5, "paragraph": 6,
  ]

  // MARK: Environments

  private mutating func readBegin(behind nameEnd: Int) {
    if let environment = mathEnvironment(at: offset) {
      readEnvironment(environment)
      return
    }
    guard let name = environmentName(behind: nameEnd) else {
      offset = nameEnd
      return
    }
    let close = nameEnd + name.utf8.count + 2
    if Self.verbatim.contains(name) {
      skip(to: "\\end{\(name)}", from: close)
    } else {
      if Self.lists.contains(name) { beginList() }
      offset = close
    }
  }

  private mutating func readEnd(behind nameEnd: Int) {
    let name = environmentName(behind: nameEnd)
    offset = name.map { nameEnd + $0.utf8.count + 2 } ?? nameEnd
    if let name, Self.lists.contains(name) { endList() }
  }

  private func mathEnvironment(at offset: Int) -> MathEnvironment? {
    let lines = NoteLines(bytes: bytes, starts: UnsafeBufferPointer(start: nil, count: 0))
    return MathEnvironment(at: offset, to: end, of: lines)
  }

  /// The name in the braces that stand here.
  private func environmentName(behind offset: Int) -> String? {
    guard offset < end, bytes[offset] == UInt8(ascii: "{"),
      let name = MacroText.group(at: offset, to: min(end, offset + 64), of: bytes)
    else { return nil }
    return String(decoding: bytes[name], as: UTF8.self)
  }

  private static let lists: Set<String> = ["itemize", "enumerate", "description"]

  private static let verbatim: Set<String> = [
    "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "alltt", "comment", "filecontents",
    "filecontents*", "tikzpicture", "pycode", "BVerbatim", "LVerbatim",
  ]

  // MARK: What is skipped

  /// Moves behind some text, or to the end where it does not stand; what is between is marked as code.
  private mutating func skip(to text: String, from start: Int) {
    let wanted = Array(text.utf8)
    var close = start
    while close + wanted.count <= end, !bytes[close..<close + wanted.count].elementsEqual(wanted) {
      close += 1
    }
    let stop = close + wanted.count <= end ? close + wanted.count : end
    note.marks.append(Mark(kind: .codeSpan, range: offset..<stop))
    offset = stop
  }

  /// `\verb|text|`, with any sign for the bars, or `\lstinline{text}`.
  private mutating func readVerb(behind nameEnd: Int) {
    var open = nameEnd
    if open < end, bytes[open] == UInt8(ascii: "*") { open += 1 }
    let limit = lineEnd(from: open)
    guard open < limit, !bytes[open].isBlank else {
      offset = nameEnd
      return
    }
    var close = open + 1
    let sign = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : bytes[open]
    while close < limit, bytes[close] != sign { close += 1 }
    let stop = min(close + 1, limit)
    note.marks.append(Mark(kind: .codeSpan, range: offset..<stop))
    offset = stop
  }

  /// Where the first argument in braces ends, behind one in brackets.
  private func argumentEnd(behind offset: Int) -> Int? {
    var brace = offset
    if brace < end, bytes[brace] == UInt8(ascii: "["),
      let options = MacroText.bracketed(at: brace, to: lineEnd(from: brace), of: bytes)
    {
      brace = options.upperBound + 1
    }
    guard brace < end, bytes[brace] == UInt8(ascii: "{") else { return nil }
    return MacroText.group(at: brace, to: min(end, brace + 4096), of: bytes).map {
      $0.upperBound + 1
    }
  }
}
