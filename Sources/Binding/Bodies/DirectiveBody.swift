import SourceText

/// The body of a directive as a tree of nodes.
struct DirectiveBody {
  /// The bytes between the fences.
  let text: SlicedText
  /// Nil if nothing could be read.
  private(set) var root: BodyNode?
  /// What is wrong with the body, in bytes of `text`.
  private(set) var problems: [(problem: BodyProblem, range: ByteRange)] = []

  /// Reads a body.
  ///
  /// A key that stands twice in a map is a problem, and its later value is left out.
  ///
  /// - Parameters:
  ///   - text: the bytes between the fences.
  ///   - masksBraces: whether the braces of LaTeX indices are hidden, see `BraceMask`.
  /// Complexity: O(n), and once more for each repeated key.
  init(_ text: SlicedText, masksBraces: Bool = false) {
    self.text = text
    let bytes = masksBraces ? BraceMask.masked(text.bytes) : text.bytes
    if let (problem, range) = BodyBounds.violation(in: bytes) {
      problems.append((problem, range))
      return
    }
    var repeated = RepeatedKeys(bytes)
    do throws(YAMLProblem) {
      while true {
        do throws(YAMLProblem) {
          root = try YAMLParser.node(in: repeated.masked).map { node in
            var builder = BodyNodeBuilder(bytes)
            defer { problems += builder.problems }
            return builder.node(node)
          }
          return
        } catch {
          guard let range = repeated.mask(for: error) else { throw error }
          let key = String(decoding: text.bytes[range], as: UTF8.self)
          problems.append((.repeatedKey(key), range))
        }
      }
    } catch {
      problems.append(error.problem(in: bytes))
    }
  }
}

extension YAMLProblem {
  /// What to tell the author, and where in the body it is.
  fileprivate func problem(in bytes: [UInt8]) -> (BodyProblem, ByteRange) {
    var positions = BodyPositions(bytes)
    switch self {
    case .malformed(let problem, let mark, let context):
      return Self.problem(problem, at: mark, within: context, in: bytes)
    case .unreadable(let problem, let offset):
      let start = min(offset, bytes.count)
      return (.invalid(problem), start..<min(start + 1, bytes.count))
    case .repeatedKey(let key, let first):
      let start = positions.offset(of: first)
      return (.repeatedKey(key), start..<start)
    case .nestingTooDeep(let mark):
      let start = positions.offset(of: mark)
      return (.nestingTooDeep, start..<start)
    case .outOfMemory: return (.unreadable, 0..<0)
    }
  }

  /// A problem at the end of the body is shown where the construct begins that it is in.
  private static func problem(
    _ problem: String, at mark: YAMLMark, within context: YAMLMark?, in bytes: [UInt8]
  ) -> (BodyProblem, ByteRange) {
    var positions = BodyPositions(bytes)
    var start = positions.offset(of: mark)
    if bytes[start...].allSatisfy(\.isWhitespace), let context {
      start = positions.offset(of: context)
    }
    guard start < bytes.count else { return (.invalid(problem), start..<start) }
    if bytes[start] == UInt8(ascii: "\t") { return (.tab, start..<start + 1) }
    if bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "&") {
      let name = bytes[(start + 1)...].prefix { $0.isNamePart || $0 == UInt8(ascii: "-") }
      if !name.isEmpty { return (.anchor, start..<name.endIndex) }
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (.invalid(problem), start..<end)
  }
}
