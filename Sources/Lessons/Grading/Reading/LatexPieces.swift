import SourceText

/// LaTeX cut into the pieces that part equations and matrices.
struct LatexPieces {
  enum Kind {
    /// A brace, a bracket, or the beginning of an environment.
    case opening
    case closing
    /// The beginning or end of an environment that only lays equations out.
    case frame
    case relation
    case rowBreak
    case column
    /// What stands between two statements.
    case end
    case blank
    case other
  }

  let bytes: [UInt8]

  private static let relations: Set<String> = ["\\approx", "\\doteq", "\\coloneqq"]
  private static let ends: Set<String> = ["\\quad", "\\qquad"]
  /// How many bytes `\begin` and the name behind it have at most.
  private static let longestEnvironment = 48
  private static let frames = ["align", "gather", "split", "equation", "multline"]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The piece that begins at an offset, and how many bytes it has.
  func piece(at offset: Int) -> (kind: Kind, length: Int) {
    switch bytes[offset] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): return (.opening, 1)
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): return (.closing, 1)
    case UInt8(ascii: "="): return (.relation, 1)
    case UInt8(ascii: "&"): return (.column, 1)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return (.blank, 1)
    case UInt8(ascii: ";"): return (.end, 1)
    case UInt8(ascii: ","):
      let isBeforeBlank = offset + 1 < bytes.count && bytes[offset + 1] <= UInt8(ascii: " ")
      return (isBeforeBlank ? .end : .other, 1)
    case UInt8(ascii: "\\"): return command(at: offset)
    default: return (.other, 1)
    }
  }

  private func command(at offset: Int) -> (kind: Kind, length: Int) {
    let letters = bytes[(offset + 1)...].prefix { $0.isASCIILetter }
    guard !letters.isEmpty else {
      let isRowBreak = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\\")
      return (isRowBreak ? .rowBreak : .other, min(2, bytes.count - offset))
    }
    let name = String(decoding: bytes[offset..<letters.endIndex], as: UTF8.self)
    if name == "\\begin" || name == "\\end" {
      guard let environment = environment(at: offset) else { return (.other, name.utf8.count) }
      if Self.frames.contains(where: environment.name.hasPrefix) {
        return (.frame, environment.length)
      }
      return (name == "\\begin" ? .opening : .closing, environment.length)
    }
    if Self.relations.contains(name) { return (.relation, name.utf8.count) }
    return (Self.ends.contains(name) ? .end : .other, name.utf8.count)
  }

  /// The name behind `\begin` or `\end`, with the length of both.
  func environment(at offset: Int) -> (name: String, length: Int)? {
    let rest = bytes[offset...].prefix(Self.longestEnvironment)
    guard let opening = rest.firstIndex(of: UInt8(ascii: "{")),
      let closing = rest[opening...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let name = String(decoding: bytes[(opening + 1)..<closing], as: UTF8.self)
    return (name, closing + 1 - offset)
  }

  /// A range without blanks, row breaks, columns and colons at its ends.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, [.blank, .column, .rowBreak].contains(piece(at: start).kind) {
      start += piece(at: start).length
    }
    while start < end {
      let last = bytes[end - 1]
      if last <= UInt8(ascii: " ") || last == UInt8(ascii: "&") || last == UInt8(ascii: ":") {
        end -= 1
      } else if end - start > 1, last == UInt8(ascii: "\\"), bytes[end - 2] == last {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}
