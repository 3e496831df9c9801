import SourceText

/// The math of LaTeX: between dollars and brackets, and in environments of display math.
extension LaTeXReader {
  /// Math that a dollar begins, or two.
  mutating func readDollar() {
    let width = offset + 1 < end && bytes[offset + 1] == .dollar ? 2 : 1
    readMath(width == 2 ? .display : .inline, opening: width) { reader, offset in
      guard reader.bytes[offset] == .dollar else { return nil }
      return width == 1 || offset + 1 < reader.end && reader.bytes[offset + 1] == .dollar
        ? width : nil
    }
  }

  /// Math between `\(` and `\)`, or `\[` and `\]`.
  mutating func readBracket(_ style: Formula.Style, closing: UInt8) {
    readMath(style, opening: 2) { reader, offset in
      let closes =
        reader.bytes[offset] == .backslash && offset + 1 < reader.end
        && reader.bytes[offset + 1] == closing
      return closes ? 2 : nil
    }
  }

  /// Math between the commands that begin and end an environment.
  mutating func readEnvironment(_ environment: MathEnvironment) {
    let ending = Array("\\end{".utf8) + environment.name + [UInt8(ascii: "}")]
    readMath(.display, opening: environment.openingLength, isWhole: environment.isPartOfFormula) {
      reader, offset in
      let rest = reader.bytes[offset..<min(reader.end, offset + ending.count)]
      return rest.elementsEqual(ending) ? ending.count : nil
    }
  }

  /// Lists math, or says that nothing closes it before the paragraph ends.
  ///
  /// - Parameters:
  ///   - style: how it is set apart.
  ///   - opening: the length of what opens it.
  ///   - isWhole: whether the delimiters are a part of the formula.
  ///   - closing: the length of what closes it, where that stands at an offset.
  private mutating func readMath(
    _ style: Formula.Style, opening: Int, isWhole: Bool = false,
    closing: (LaTeXReader, Int) -> Int?
  ) {
    let start = offset
    let content = start + opening
    var slices: [ByteRange] = []
    var sliceStart = isWhole ? start : content
    offset = content
    while offset < end {
      if let length = closing(self, offset) {
        let contentEnd = isWhole ? offset + length : offset
        offset += length
        slices.appendSlice(sliceStart..<max(sliceStart, contentEnd))
        add(style, start..<offset, content: (isWhole ? start : content)..<contentEnd, slices)
        return
      }
      switch bytes[offset] {
      case UInt8(ascii: "%"):
        slices.appendSlice(sliceStart..<offset)
        skipComment()
        sliceStart = offset
      case .lineFeed where isBlankLine(behind: offset):
        diagnoseUnclosed(start..<content)
        return
      case .backslash: offset = textArgumentEnd(at: offset) ?? min(offset + 2, end)
      default: offset += 1
      }
    }
    diagnoseUnclosed(start..<content)
  }

  private mutating func add(
    _ style: Formula.Style, _ range: ByteRange, content: ByteRange, _ slices: [ByteRange]
  ) {
    guard !content.isEmpty else { return }
    note.formulas.append(
      Formula(
        style: style, range: range, content: content, parts: slices.count == 1 ? nil : slices,
        block: currentBlock(), section: section))
  }

  private mutating func skipComment() {
    let start = offset
    offset = lineEnd(from: start)
    note.marks.append(Mark(kind: .comment, range: start..<offset))
  }

  private func isBlankLine(behind lineEnd: Int) -> Bool {
    var next = lineEnd + 1
    while next < end, bytes[next].isBlank || bytes[next] == .carriageReturn { next += 1 }
    return next >= end || bytes[next] == .lineFeed
  }

  /// The end of the argument of `\text`, `\mbox` and the like, which may hold math of its own.
  private func textArgumentEnd(at offset: Int) -> Int? {
    var brace = offset + 1
    while brace < end, bytes[brace].isASCIILetter { brace += 1 }
    guard brace < end, bytes[brace] == UInt8(ascii: "{"),
      bytes[offset + 1..<brace].starts(with: "text".utf8)
        || bytes[offset + 1..<brace].elementsEqual("mbox".utf8)
        || bytes[offset + 1..<brace].elementsEqual("hbox".utf8)
    else { return nil }
    return MacroText.group(at: brace, to: min(end, brace + 512), of: bytes).map {
      $0.upperBound + 1
    }
  }

  private mutating func diagnoseUnclosed(_ opening: ByteRange) {
    let text = String(decoding: bytes[opening], as: UTF8.self)
    diagnose(
      Diagnostic(
        id: .unclosedDisplayMath, severity: .warning, range: opening,
        message: "`\(text)` is not closed in its paragraph, so what follows in it is not read"))
  }
}
