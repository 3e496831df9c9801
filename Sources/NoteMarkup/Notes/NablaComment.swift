import SourceText

/// An HTML comment that speaks to Nabla.
enum NablaComment {
  /// `nn-ignore: reason`: the formulas nearby, or of a section or the note, are not to be checked.
  case ignore(Suppression.Extent, reason: String)
  /// `nn:begin …`: a result region begins; the range holds what follows.
  case begin(info: ByteRange)
  /// `nn:end`: the result region ends.
  case end

  /// Reads what stands between `<!--` and `-->`; nil if that is for others.
  init?(_ content: ByteRange, in note: NoteLines) {
    let start = note.skipWhitespace(from: content.lowerBound, to: content.upperBound)
    guard note.has("nn", at: start, before: content.upperBound) else { return nil }
    var end = content.upperBound
    while end > start, note.bytes[end - 1].isWhitespace { end -= 1 }
    var wordEnd = start
    while wordEnd < end, !note.bytes[wordEnd].isWhitespace { wordEnd += 1 }
    let rest = note.skipWhitespace(from: wordEnd, to: end)
    if note.has("nn:begin", at: start, before: wordEnd), wordEnd - start == 8 {
      self = .begin(info: rest..<end)
    } else if note.has("nn:end", at: start, before: wordEnd), wordEnd - start == 6 {
      self = .end
    } else if note.has("nn-ignore", at: start, before: wordEnd) {
      let extent =
        Suppression.Extent.allCases.last { extent in
          note.bytes[start..<wordEnd].starts(with: extent.rawValue.utf8)
        } ?? .nearby
      var reason = start + extent.rawValue.utf8.count
      // `nn-ignore: reason` or `nn-ignore : reason`, but not `nn-ignored`.
      let isBare = reason == wordEnd
      if isBare { reason = rest }
      if reason < end, note.bytes[reason] == UInt8(ascii: ":") {
        reason = note.skipWhitespace(from: reason + 1, to: end)
      } else if !isBare {
        return nil
      }
      self = .ignore(
        extent, reason: String(decoding: note.bytes[reason..<end], as: UTF8.self))
    } else {
      return nil
    }
  }
}
