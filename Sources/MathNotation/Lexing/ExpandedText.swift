package import SourceText

/// The text of a formula as it is read, after what was written in short was written out.
///
/// It is joined from pieces of the formula as written and from text that stands for such a piece,
/// as the body of a macro stands for its call. Arguments of a call are pieces as written.
package struct ExpandedText: Sendable {
  /// The text that is cut into tokens.
  package private(set) var bytes: [UInt8] = []
  /// Where each byte stands in the formula as written.
  package private(set) var places = PlaceMap()
  /// The formula as written.
  private let written: [UInt8]

  /// An empty text, to which pieces are added.
  package init(of written: [UInt8]) { self.written = written }

  /// Adds a piece of the formula as written.
  package mutating func append(_ range: ByteRange) {
    append(written[range], at: range, isVerbatim: true)
  }

  /// Adds text that stands for a piece of the formula as written.
  package mutating func append(_ text: String, for range: ByteRange) {
    append(Array(text.utf8)[...], at: range, isVerbatim: false)
  }

  private mutating func append(_ text: ArraySlice<UInt8>, at place: ByteRange, isVerbatim: Bool) {
    if let first = text.first, first.isASCIILetter, endsInCommand {
      // The name of a command ends where its piece does: `\alpha` and `x` are no `\alphax`.
      bytes.append(0x20)
      places.append(count: 1, at: place.lowerBound..<place.lowerBound, isVerbatim: false)
    }
    bytes += text
    places.append(count: text.count, at: place, isVerbatim: isVerbatim)
  }

  /// Whether the text ends in a backslash with letters behind it.
  private var endsInCommand: Bool {
    let head = bytes[..<(bytes.lastIndex { !$0.isASCIILetter }.map { $0 + 1 } ?? 0)]
    guard head.count < bytes.count else { return false }
    // Two backslashes end a row.
    return head.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
