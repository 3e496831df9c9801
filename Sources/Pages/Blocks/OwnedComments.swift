import SourceText

/// What `nabla run` wrote between comments in the text: values behind the code spans that ask for them, and marks
/// behind formulas, for which a page has its own.
enum OwnedComments {
  private static let value = Array("<!--nn:value ".utf8)
  private static let marks = ["verified", "rounding", "wrong"].map { Array("<!--nn:\($0)-->".utf8) }
  private static let end = Array("-->".utf8)
  private static let closing = Array("<!--nn:/-->".utf8)
  /// How far behind its comment a value or a mark may end.
  private static let reach = 420

  /// Where the value behind a code span ends; the place itself where none stands there.
  static func end(ofValueBehind place: Int, in bytes: [UInt8]) -> Int {
    guard bytes[place...].starts(with: value) else { return place }
    return find(closing, from: place, in: bytes).map { $0 + closing.count } ?? place
  }

  /// The value that stands between two comments behind a code span.
  static func value(in range: ByteRange, behind place: Int, of bytes: [UInt8]) -> String? {
    guard range.upperBound > place, let start = find(end, from: place, in: bytes) else {
      return nil
    }
    let content = start + end.count..<range.upperBound - closing.count
    return content.isEmpty ? nil : String(decoding: bytes[content], as: UTF8.self).trimmingBlanks
  }

  /// Where the mark ends that a comment begins; the end of the comment where it begins none.
  static func end(ofMarkWith comment: ByteRange, in bytes: [UInt8]) -> Int {
    guard marks.contains(where: { bytes[comment].elementsEqual($0) }) else {
      return comment.upperBound
    }
    return find(closing, from: comment.upperBound, in: bytes).map { $0 + closing.count }
      ?? comment.upperBound
  }

  private static func find(_ text: [UInt8], from place: Int, in bytes: [UInt8]) -> Int? {
    let last = min(bytes.count - text.count, place + reach)
    return place <= last ? (place...last).first { bytes[$0...].starts(with: text) } : nil
  }
}
