import SourceText

/// Writes the macros of a formula out.
///
/// What a macro makes of an argument is expanded as well, so that the calls within it are, and so is its body;
/// how deep and how much is bounded, and what is beyond is left as it is.
struct MacroExpander {
  /// A text that is being expanded, of which every byte has a place in the formula.
  fileprivate struct Text {
    var bytes: [UInt8] = []
    var places: [Place] = []
  }

  /// Where a byte stands in the formula.
  fileprivate struct Place {
    var range: Range<Int32>
    var origin: PlaceMap.Origin
  }

  private let macros: MacroTable
  /// Where the formula stands in the note.
  private let place: Int
  /// How many bytes may still be put in.
  private var budget: Int

  /// How deep macros stand in what is put in for macros.
  private static let maximumDepth = 32
  /// A formula may grow by so much, and by so many times its length.
  private static let growth = (bytes: 1024, factor: 64)

  /// Expands a text; nil where nothing in it is to be expanded.
  ///
  /// - Parameters:
  ///   - text: the text as written.
  ///   - macros: those of the note.
  ///   - place: where it begins in the note.
  /// - Returns: what is to be read, and where that stands in the text.
  /// - Complexity: O(n), with a constant as large as the bound of what is put in
  static func expanded(_ text: [UInt8], _ macros: MacroTable, at place: Int) -> (
    bytes: [UInt8], places: PlaceMap
  )? {
    guard text.contains(.backslash), text.count < Int32.max else { return nil }
    var expander = MacroExpander(
      macros: macros, place: place,
      budget: growth.bytes + growth.factor * text.count)
    var whole = Text()
    whole.bytes = text
    whole.places = text.indices.map {
      Place(range: Int32(clamping: $0)..<Int32(clamping: $0) + 1, origin: .verbatim)
    }
    guard let result = expander.expand(whole, depth: 0) else { return nil }
    var map = PlaceMap()
    var start = 0
    while start < result.bytes.count {
      let first = result.places[start]
      var end = start + 1
      while end < result.bytes.count, Self.goesOn(result.places[end], from: result.places[end - 1])
      {
        end += 1
      }
      let last = result.places[end - 1]
      let range = Int(first.range.lowerBound)..<Int(last.range.upperBound)
      map.append(count: end - start, at: range, first.origin)
      start = end
    }
    return (result.bytes, map)
  }

  /// Whether a byte belongs to the piece of the one before it.
  private static func goesOn(_ place: Place, from last: Place) -> Bool {
    guard place.origin == last.origin else { return false }
    return place.origin == .expansion
      ? place.range == last.range : place.range.lowerBound == last.range.upperBound
  }

  /// A text with its calls written out and its definitions left out; nil where it has neither.
  private mutating func expand(_ text: Text, depth: Int) -> Text? {
    var result = Text()
    var kept = 0
    var offset = 0
    while offset < text.bytes.count {
      guard text.bytes[offset] == .backslash else {
        offset += 1
        continue
      }
      if depth == 0, let end = definitionEnd(in: text.bytes, at: offset) {
        result.append(text, kept..<offset)
        offset = end
        kept = end
      } else if let (macro, end) = call(in: text.bytes, at: offset),
        let (body, callEnd) = body(of: macro, in: text, from: offset, behindName: end),
        budget >= body.bytes.count, depth < Self.maximumDepth
      {
        budget -= body.bytes.count
        result.append(text, kept..<offset)
        let inner = expand(body, depth: depth + 1) ?? body
        result.append(inner, inner.bytes.indices)
        offset = callEnd
        kept = callEnd
      } else {
        offset = Self.commandEnd(in: text.bytes, at: offset)
      }
    }
    guard kept > 0 else { return nil }
    result.append(text, kept..<text.bytes.count)
    return result
  }

  private func definitionEnd(in bytes: [UInt8], at offset: Int) -> Int? {
    bytes.withUnsafeBufferPointer {
      MacroReader.definition(at: offset, to: $0.count, of: $0)?.end
    }
  }

  /// The macro that is called by the name behind a backslash, and where that ends.
  private func call(in bytes: [UInt8], at offset: Int) -> (macro: Macro, end: Int)? {
    let end = Self.commandEnd(in: bytes, at: offset)
    return macros.macro(named: bytes[offset + 1..<end], at: place).map { ($0, end) }
  }

  /// Where the command ends whose backslash stands at an offset.
  private static func commandEnd(in bytes: [UInt8], at offset: Int) -> Int {
    var end = offset + 1
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    return end == offset + 1 ? min(end + 1, bytes.count) : end
  }

  /// What stands for a call, and where the call ends; nil where arguments are missing.
  private func body(
    of macro: Macro, in text: Text, from start: Int, behindName end: Int
  ) -> (body: Text, end: Int)? {
    guard let (arguments, callEnd) = arguments(of: macro, in: text.bytes, from: end) else {
      return nil
    }
    let first = text.places[start]
    let last = text.places[callEnd - 1]
    let whole = Place(
      range: min(
        first.range.lowerBound, last.range.lowerBound)..<max(
          first.range.upperBound, last.range.upperBound), origin: .expansion)
    var body = Text()
    for piece in macro.pieces {
      switch piece {
      case .text(let bytes): body.append(bytes, at: whole)
      case .argument(let index):
        guard index < arguments.count else { continue }
        switch arguments[index] {
        case .written(let range):
          body.append(text, range, origin: macro.repeats(index) ? .repeated : nil, whole)
        case .standing(let bytes): body.append(bytes, at: whole)
        }
      }
    }
    return (body, callEnd)
  }

  /// An argument: a part of the text, or what stands for one that is not given.
  private enum Argument {
    case written(ByteRange)
    case standing([UInt8])
  }

  private func arguments(
    of macro: Macro, in bytes: [UInt8], from start: Int
  ) -> (arguments: [Argument], end: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      var arguments: [Argument] = []
      var offset = start
      if let optional = macro.optional {
        let next = bytes[offset...].firstIndex { !$0.isWhitespace } ?? bytes.count
        if next < bytes.count, bytes[next] == UInt8(ascii: "["),
          let range = MacroText.bracketed(at: next, to: bytes.count, of: bytes)
        {
          arguments.append(.written(range))
          offset = range.upperBound + 1
        } else {
          arguments.append(.standing(optional))
        }
      }
      while arguments.count < macro.arguments {
        let next = bytes[offset...].firstIndex { !$0.isWhitespace } ?? bytes.count
        guard next < bytes.count else { return nil }
        if bytes[next] == UInt8(ascii: "{") {
          guard let range = MacroText.group(at: next, to: bytes.count, of: bytes) else {
            return nil
          }
          arguments.append(.written(range))
          offset = range.upperBound + 1
        } else {
          offset = Self.tokenEnd(in: bytes, at: next)
          arguments.append(.written(next..<offset))
        }
      }
      return (arguments, offset)
    }
  }

  /// Where an argument ends that is one token.
  private static func tokenEnd(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    var end = offset + 1
    if bytes[offset] == .backslash {
      while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
      return end == offset + 1 ? min(end + 1, bytes.count) : end
    }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

extension MacroExpander.Text {
  /// Adds a part of another text.
  fileprivate mutating func append(_ text: Self, _ range: ByteRange) {
    separate(text.bytes[range].first, at: text.places[range].first)
    bytes += text.bytes[range]
    places += text.places[range]
  }

  /// Adds an argument, which may stand elsewhere, too.
  fileprivate mutating func append(
    _ text: Self, _ range: ByteRange, origin: PlaceMap.Origin?, _ call: MacroExpander.Place
  ) {
    separate(text.bytes[range].first, at: call)
    bytes += text.bytes[range]
    places += text.places[range].map { place in
      guard let origin, place.origin == .verbatim else { return place }
      return MacroExpander.Place(range: place.range, origin: origin)
    }
  }

  /// Adds what a macro puts in.
  fileprivate mutating func append(_ text: [UInt8], at place: MacroExpander.Place) {
    separate(text.first, at: place)
    bytes += text
    places += Array(repeating: place, count: text.count)
  }

  /// Puts a blank between a command and a letter that is to follow: `\alpha` and `x` are no `\alphax`.
  private mutating func separate(_ next: UInt8?, at place: MacroExpander.Place?) {
    guard let next, next.isASCIILetter, let place, endsInCommand else { return }
    bytes.append(.space)
    places.append(MacroExpander.Place(range: place.range, origin: .expansion))
  }

  /// Whether the text ends in a backslash with letters behind it.
  private var endsInCommand: Bool {
    guard let last = bytes.last, last.isASCIILetter,
      let before = bytes.lastIndex(where: { !$0.isASCIILetter }), bytes[before] == .backslash
    else { return false }
    // Two backslashes end a row.
    return bytes[...before].reversed().prefix { $0 == .backslash }.count % 2 == 1
  }
}
