package import SourceText

extension Note {
  /// Has the formulas ignored that reach into what comments hold for.
  ///
  /// - Parameters:
  ///   - comments: what each holds for, in order, with its index in ``suppressions``.
  ///   - first: the index of the first formula that they may hold for.
  /// - Complexity: O(formulas + comments).
  mutating func ignore(_ comments: [(range: ByteRange, suppression: Int)], from first: Int) {
    var index = first
    for (range, suppression) in comments {
      while index < formulas.count, formulas[index].range.upperBound <= range.lowerBound {
        index += 1
      }
      let start = index
      while index < formulas.count, formulas[index].range.lowerBound < range.upperBound {
        formulas[index].ignoreReason = suppressions[suppression].reason
        index += 1
      }
      suppressions[suppression].formulas = start..<index
    }
  }

  /// Has the formulas ignored of the sections, or of the whole note, that comments ask for.
  ///
  /// Complexity: O(formulas * comments that nest), and nothing without such a comment.
  mutating func ignoreSections() {
    for index in suppressions.indices where suppressions[index].extent != .nearby {
      let suppression = suppressions[index]
      let range =
        suppression.extent == .file ? bytes.indices : sections[suppression.section].range
      let start = formulas.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      let end = formulas.partitioningIndex { $0.range.lowerBound >= range.upperBound }
      suppressions[index].formulas = start..<max(start, end)
      for formula in suppressions[index].formulas where formulas[formula].ignoreReason == nil {
        formulas[formula].ignoreReason = suppression.reason
      }
    }
  }

  /// What takes a comment out of the note, with its line where it stands there alone and no blocks are joined
  /// so.
  ///
  /// Complexity: O(length of its lines).
  package func removal(of suppression: Suppression) -> TextEdit {
    let range = suppression.range
    let first = lineTable.range(ofLine: lineTable.lineIndex(of: range.lowerBound))
    let last = lineTable.range(ofLine: lineTable.lineIndex(of: max(0, range.upperBound - 1)))
    var end = last.upperBound
    while end > range.upperBound, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn {
      end -= 1
    }
    let isBare = { (byte: UInt8) in byte.isBlank || byte == UInt8(ascii: ">") }
    guard bytes[range.upperBound..<end].allSatisfy(\.isBlank) else {
      // Of the blanks on both sides one is enough.
      let isApart = range.lowerBound == first.lowerBound || bytes[range.lowerBound - 1].isBlank
      let next = range.upperBound + (isApart && bytes[range.upperBound].isBlank ? 1 : 0)
      return TextEdit(range: range.lowerBound..<next, replacement: "")
    }
    guard bytes[first.lowerBound..<range.lowerBound].allSatisfy(isBare) else {
      var start = range.lowerBound
      while start > first.lowerBound, bytes[start - 1].isBlank { start -= 1 }
      return TextEdit(range: start..<end, replacement: "")
    }
    let prefix = bytes[first.lowerBound..<range.lowerBound]
    let isPercent = bytes[range.lowerBound] == UInt8(ascii: "%")
    let isApart = isBlankLine(before: first.lowerBound) || isBlankLine(behind: last.upperBound)
    if isPercent || isApart {
      return TextEdit(range: first.lowerBound..<last.upperBound, replacement: "")
    }
    let start = prefix.allSatisfy(\.isBlank) ? first.lowerBound : range.lowerBound
    return TextEdit(range: start..<end, replacement: "")
  }

  /// Whether nothing stands in the line before one that begins at an offset, or there is none.
  private func isBlankLine(before start: Int) -> Bool {
    start == 0 || isBlankLine(lineTable.lineIndex(of: start - 1))
  }

  /// Whether nothing stands in the line that begins at an offset, or there is none.
  private func isBlankLine(behind end: Int) -> Bool {
    end >= bytes.count || isBlankLine(lineTable.lineIndex(of: end))
  }

  private func isBlankLine(_ line: Int) -> Bool {
    bytes[lineTable.range(ofLine: line)].allSatisfy { $0.isWhitespace || $0 == UInt8(ascii: ">") }
  }
}
