import SourceText

extension InlineScanner {
  /// `<!-- … -->`, or an element of HTML in which math is not math.
  mutating func readAngleBracket() -> InlineSpan? {
    let end = lines[place.line].end
    if note.has("<!--", at: place.offset, before: end) {
      return readHTMLComment()
    }
    if note.has("<code>", at: place.offset, before: end), !missing.contains(.codeElement) {
      if let close = findCodeElementEnd() {
        return span(.mark(.codeSpan), opening: 6, contentEnd: close, end: shifted(close, by: 7))
      }
      missing.insert(.codeElement)
    }
    place.offset += 1
    return nil
  }

  private mutating func readHTMLComment() -> InlineSpan? {
    guard !missing.contains(.htmlComment) else { return skip(4) }
    var search = shifted(place, by: 4)
    while let dashes = find(UInt8(ascii: "-"), UInt8(ascii: "-"), from: search) {
      search = shifted(dashes, by: 1)
      guard dashes.offset + 2 < lines[dashes.line].end, bytes[dashes.offset + 2] == .greater
      else { continue }
      return span(
        .mark(.htmlComment), opening: 4, contentEnd: dashes, end: shifted(dashes, by: 3))
    }
    missing.insert(.htmlComment)
    return skip(4)
  }

  private func findCodeElementEnd() -> Place? {
    var search = place
    while let close = find(UInt8(ascii: "<"), UInt8(ascii: "/"), from: search) {
      if note.has("</code>", at: close.offset, before: lines[close.line].end) { return close }
      search = shifted(close, by: 2)
    }
    return nil
  }

  /// `%%…%%`.
  mutating func readPercent() -> InlineSpan? {
    let percent = UInt8(ascii: "%")
    guard peek(1) == percent else { return skip(1) }
    if !missing.contains(.comment) {
      if let end = find(percent, percent, from: shifted(place, by: 2)) {
        return span(.mark(.comment), opening: 2, contentEnd: end, end: shifted(end, by: 2))
      }
      missing.insert(.comment)
      if place.offset == lines[place.line].start {
        let inside = shifted(place, by: 2)
        return span(.unclosedComment, opening: 2, contentEnd: inside, end: inside)
      }
    }
    return skip(2)
  }

  /// `[[…]]` on one line, with the exclamation mark before it if it embeds.
  mutating func readWikilink() -> InlineSpan? {
    let bracket = UInt8(ascii: "]")
    guard peek(1) == UInt8(ascii: "["), place.offset >= noWikilinkEnd else { return skip(1) }
    let line = lines[place.line]
    var offset = place.offset + 2
    while offset + 1 < line.end, bytes[offset] != bracket || bytes[offset + 1] != bracket {
      offset += 1
    }
    guard offset + 1 < line.end else {
      noWikilinkEnd = line.end
      return skip(2)
    }
    let end = Place(line: place.line, offset: offset)
    let isEmbed = place.offset > line.start && bytes[place.offset - 1] == UInt8(ascii: "!")
    if isEmbed { place.offset -= 1 }
    return span(
      .mark(isEmbed ? .embed : .wikilink), opening: isEmbed ? 3 : 2, contentEnd: end,
      end: shifted(end, by: 2))
  }

  /// The address in `[text](address)`, where a dollar is no math.
  mutating func skipLinkDestination() {
    place.offset += 1
    guard peek(0) == UInt8(ascii: "(") else { return }
    let end = lines[place.line].end
    var offset = place.offset + 1
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: ")"):
        place.offset = offset + 1
        return
      case .space, .tab, UInt8(ascii: "("), UInt8(ascii: "["):
        return
      default:
        offset += 1
      }
    }
  }

  /// `==…==`: reported when it ends, so that what is in it is scanned too.
  mutating func readHighlight() -> InlineSpan? {
    let equals = UInt8(ascii: "=")
    let start = place
    while peek(0) == equals { place.offset += 1 }
    guard place.offset - start.offset == 2 else { return nil }
    let next = peek(0)
    if let open = openHighlight {
      let line = lines[start.line]
      guard start.offset > line.start, !bytes[start.offset - 1].isBlank else { return nil }
      openHighlight = nil
      let end = place
      place = open
      return span(.mark(.highlight), opening: 2, contentEnd: start, end: end)
    }
    if !next.isBlank, next != .lineFeed { openHighlight = start }
    return nil
  }

  private mutating func skip(_ count: Int) -> InlineSpan? {
    place.offset += count
    return nil
  }

  private func shifted(_ place: Place, by count: Int) -> Place {
    Place(line: place.line, offset: place.offset + count)
  }
}
