package import SourceText

/// What edits change in a note, as a unified diff that `patch -p1` and `git apply` take.
///
/// Lines end with LF, and a CR before it belongs to the line, as those programs have it.
package struct UnifiedDiff {
  private let path: String
  private let bytes: [UInt8]
  private let lines: [ByteRange]
  private let changes: [Change]

  /// Whole lines that are replaced.
  fileprivate struct Change {
    /// 0-based indices of the old lines; empty where lines are only added.
    var old: Range<Int>
    var new: [[UInt8]]
  }

  /// How many lines stand before and after a change.
  private static let context = 3

  /// - Parameters:
  ///   - path: the path of the note.
  ///   - bytes: the note.
  ///   - edits: what is replaced in it; they must not overlap.
  ///   - isForReading: whether a last line that only gets a line end counts as unchanged; such a diff
  ///     does not fit the note, so that programs refuse it.
  package init(path: String, bytes: [UInt8], edits: [TextEdit], isForReading: Bool = false) {
    self.path = path
    self.bytes = isForReading ? Self.ended(bytes) : bytes
    lines = Self.lines(of: self.bytes[...])
    changes = Self.changes(by: edits, to: self.bytes, lines: lines)
  }

  /// Empty where nothing changes.
  package var text: [UInt8] {
    guard !changes.isEmpty else { return [] }
    var result = Array("--- \(header("a"))\n+++ \(header("b"))\n".utf8)
    var shift = 0
    for hunk in hunks { write(hunk, &shift, to: &result) }
    return result
  }

  // MARK: Changes

  /// The note with a line end behind its last line, as its first line has one.
  private static func ended(_ bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.last, last != 0x0A else { return bytes }
    let first = bytes.prefix { $0 != 0x0A }
    return bytes + (first.count < bytes.count && first.last == 0x0D ? [0x0D, 0x0A] : [0x0A])
  }

  /// The lines with their line ends.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.endIndex { lines.append(start..<bytes.endIndex) }
    return lines
  }

  /// The lines that edits touch, neighbours together; edits that change nothing are left out.
  private static func changes(
    by edits: [TextEdit], to bytes: [UInt8], lines: [ByteRange]
  ) -> [Change] {
    guard !lines.isEmpty else { return [] }
    var groups: [(lines: Range<Int>, edits: [TextEdit])] = []
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let first = lineIndex(of: edit.range.lowerBound, lines)
      let last = max(first, lineIndex(of: edit.range.upperBound, lines))
      let current = groups.count - 1
      if let lines = groups.last?.lines, lines.upperBound >= first {
        groups[current].lines = lines.lowerBound..<max(lines.upperBound, last + 1)
        groups[current].edits.append(edit)
      } else {
        groups.append((first..<last + 1, [edit]))
      }
    }
    return groups.compactMap { group in
      let start = lines[group.lines.lowerBound].lowerBound
      let old = Array(bytes[start..<lines[group.lines.upperBound - 1].upperBound])
      let new = old.applying(
        group.edits.map {
          TextEdit(
            range: $0.range.lowerBound - start..<$0.range.upperBound - start,
            replacement: $0.replacement)
        })
      guard new != old else { return nil }
      var change = Change(
        old: group.lines, new: Self.lines(of: new[...]).map { Array(new[$0]) })
      change.leaveOutCommonLines(of: bytes, lines)
      return change
    }
  }

  /// The index of the line that an offset stands in; the last one past the end.
  ///
  /// Complexity: O(log number of lines).
  private static func lineIndex(of offset: Int, _ lines: [ByteRange]) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Hunks

  /// Changes whose context would touch stand in one hunk.
  private var hunks: [[Change]] {
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  /// Writes a hunk; `shift` is how many lines the earlier ones have added.
  private func write(_ hunk: [Change], _ shift: inout Int, to result: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let start = max(0, first.old.lowerBound - Self.context)
    let end = min(lines.count, last.old.upperBound + Self.context)
    let growth = hunk.reduce(0) { $0 + $1.new.count - $1.old.count }
    let oldCount = end - start
    let newCount = oldCount + growth
    let newStart = start + shift + (newCount == 0 ? 0 : 1)
    result += "@@ -\(start + 1),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
    var next = start
    for change in hunk {
      for line in next..<change.old.lowerBound { write(" ", bytes[lines[line]], to: &result) }
      for line in change.old { write("-", bytes[lines[line]], to: &result) }
      for line in change.new { write("+", line[...], to: &result) }
      next = change.old.upperBound
    }
    for line in next..<end { write(" ", bytes[lines[line]], to: &result) }
    shift += growth
  }

  private func write(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result.append(UInt8(ascii: mark))
    result += line
    if line.last != 0x0A { result += "\n\\ No newline at end of file\n".utf8 }
  }

  // MARK: Header

  /// The path below a folder `a` or `b`, quoted as git does where that is needed.
  private func header(_ folder: String) -> String {
    var name = PathReference.withoutCurrentFolder(path)[...]
    while name.hasPrefix("/") { name = name.dropFirst() }
    let whole = "\(folder)/\(name)"
    let isPlain = whole.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    // A tab ends a name with blanks in it.
    if isPlain { return whole.contains(" ") ? whole + "\t" : whole }
    let quoted = whole.utf8.map { byte -> String in
      switch byte {
      case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default:
        "\\" + String(repeating: "0", count: 3 - String(byte, radix: 8).count)
          + String(byte, radix: 8)
      }
    }
    return "\"\(quoted.joined())\""
  }
}

extension UnifiedDiff.Change {
  /// Leaves out the lines at both ends that stay as they are.
  fileprivate mutating func leaveOutCommonLines(of bytes: [UInt8], _ lines: [ByteRange]) {
    let limit = min(old.count, new.count)
    let start = (0..<limit).first { !bytes[lines[old.lowerBound + $0]].elementsEqual(new[$0]) }
    let first = start ?? limit
    let last = (0..<limit - first).first {
      !bytes[lines[old.upperBound - 1 - $0]].elementsEqual(new[new.count - 1 - $0])
    }
    let end = last ?? limit - first
    old = old.lowerBound + first..<old.upperBound - end
    new = Array(new[first..<new.count - end])
  }
}
