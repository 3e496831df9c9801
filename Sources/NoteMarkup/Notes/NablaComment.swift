import SourceText

/// An HTML comment that speaks to Nabla.
enum NablaComment {
  /// `nn-ignore: reason`: the formulas nearby, or of a section or the note, are not to be checked.
  case ignore(Suppression.Extent, reason: String)
  /// `nn:begin …`: a result region begins; the range holds what follows.
  case begin(info: ByteRange)
  /// `nn:end`: the result region ends.
  case end
  /// A first word that is nearly one of the others, and which one.
  case misspelt(String, meant: String)

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
        self.init(misspelt: start..<wordEnd, in: note)
        return
      }
      self = .ignore(
        extent, reason: String(decoding: note.bytes[reason..<end], as: UTF8.self))
    } else {
      self.init(misspelt: start..<wordEnd, in: note)
    }
  }

  /// A word, up to its colon, that is meant for Nabla and is none of its own; nil if it is too far from all of them.
  private init?(misspelt range: ByteRange, in note: NoteLines) {
    let bytes = note.bytes[range]
    guard bytes.count > 4, bytes.count < 40,
      bytes.dropFirst(2).first.map({ "-:_".utf8.contains($0) }) == true
    else { return nil }
    let colon = bytes.dropFirst(3).firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    let word = String(decoding: note.bytes[range.lowerBound..<colon], as: UTF8.self)
    let words = Suppression.Extent.allCases.map(\.rawValue) + ["nn:begin", "nn:end"]
    guard let meant = Spelling.nearest(to: word, among: words), meant != word else { return nil }
    self = .misspelt(word, meant: meant)
  }
}

extension Diagnostic {
  /// What is told of a comment that begins with what is nearly a word of Nabla's.
  static func misspeltComment(_ word: String, meant: String, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .misspeltComment, severity: .warning, range: range,
      message: "`\(word)` means nothing here", hint: "did you mean `\(meant)`?")
  }
}
