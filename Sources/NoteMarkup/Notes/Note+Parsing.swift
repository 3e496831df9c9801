import SourceText

extension Note {
  /// The masks may be wrong; the last parse goes by what the ones before it have shown.
  private static let parseLimit = 3

  /// Finds everything in a part of the note, which begins with a line; once more where a parse has shown
  /// that a mask was wrong.
  mutating func parse(_ part: ByteRange) {
    let bytes = bytes
    let starts = lineTable.lineStarts
    let first = lineTable.lineIndex(of: part.lowerBound)
    let last = lineTable.lineIndex(of: part.upperBound)
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        InlineScanner.stops.withUnsafeBufferPointer { stops in
          let lines = NoteLines(
            bytes: UnsafeBufferPointer(rebasing: bytes[..<part.upperBound]),
            starts: UnsafeBufferPointer(rebasing: starts[first...last]))
          let frontMatter = part.lowerBound == 0 ? FrontMatter(of: lines) : nil
          if let frontMatter { self.frontMatter = frontMatter.range }
          let firstLine = frontMatter?.lineCount ?? 0
          var hints = MaskHints()
          var reader = read(lines, firstLine: firstLine, stops: stops, hints: hints)
          for _ in 1..<Self.parseLimit where hints.add(reader.hints) {
            reader = read(lines, firstLine: firstLine, stops: stops, hints: hints)
          }
          self = reader.note
        }
      }
    }
  }

  private func read(
    _ lines: NoteLines, firstLine: Int, stops: UnsafeBufferPointer<Bool>, hints: MaskHints
  ) -> NoteReader {
    let masks = MaskFinder.masks(in: lines, firstLine: firstLine, stops: stops, hints: hints)
    let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Skeleton.capacity(lines))
    let skeleton = Skeleton.kinds.withUnsafeBufferPointer { kinds in
      Skeleton(of: lines, masks: masks.masks, firstLine: firstLine, kinds: kinds, into: output)
    }
    let tree = BlockTree(UnsafeBufferPointer(rebasing: output[..<skeleton.count]))
    output.deallocate()
    var reader = NoteReader(
      note: self, lines: lines, masks: masks, lineMap: skeleton.lineMap, stops: stops)
    if let offset = skeleton.firstMarkerTooDeep {
      reader.diagnose(
        Diagnostic(
          id: .nestingTooDeep, severity: .warning, range: offset..<offset + 1,
          message: "more than \(Skeleton.nestingLimit) markers on one line; the rest is text"))
    }
    reader.read(tree)
    return reader
  }
}
