import SourceText
import Verification

/// The mark after a formula that says what the checker found.
///
/// It stands between two comments, the first of which names the verdict, so that it can be taken
/// out again exactly.
enum VerdictMark {
  private static let closing = Array("<!--nn:/-->".utf8)
  private static let openings: [(text: [UInt8], sign: [UInt8])] = [
    (Array("<!--nn:verified-->".utf8), Array("✓".utf8)),
    (Array("<!--nn:rounding-->".utf8), Array("≈".utf8)),
    (Array("<!--nn:wrong-->".utf8), Array("✗".utf8)),
  ]

  /// The text of a mark; a wrong formula refers to a footnote.
  static func text(_ verdict: Verdict, footnote: Int?) -> String {
    let (name, sign) =
      switch verdict {
      case .wrong: ("wrong", "✗")
      case .rounding: ("rounding", "≈")
      default: ("verified", "✓")
      }
    let reference = footnote.map { "[^nn-\($0)]" } ?? ""
    return "<!--nn:\(name)-->\(sign)\(reference)<!--nn:/-->"
  }

  /// The end of the mark that a comment begins; nil if it begins none.
  static func end(ofMarkWith comment: ByteRange, in bytes: [UInt8]) -> Int? {
    guard let (_, sign) = openings.first(where: { bytes[comment].elementsEqual($0.text) }),
      bytes[comment.upperBound...].starts(with: sign)
    else { return nil }
    var end = comment.upperBound + sign.count
    let reference = Array("[^nn-".utf8)
    if bytes[end...].starts(with: reference) {
      end += reference.count
      while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
      end += 1
    }
    return bytes[end...].starts(with: closing) ? end + closing.count : nil
  }
}
