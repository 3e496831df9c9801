import SourceText
import Yams

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
    do throws(YamlError) {
      while true {
        do throws(YamlError) {
          root = try Self.compose(repeated.masked).map { node in
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

  private static func compose(_ yaml: String) throws(YamlError) -> Node? {
    do {
      return try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw error
    } catch {
      throw .memory
    }
  }
}

extension YamlError {
  /// What to tell the author, and where in the body it is.
  fileprivate func problem(in bytes: [UInt8]) -> (BodyProblem, ByteRange) {
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return Self.problem(problem, at: mark, within: context?.mark, in: bytes)
    case .reader(let problem, let offset, _, _):
      let start = min(offset ?? 0, bytes.count)
      return (.invalid(problem), start..<min(start + 1, bytes.count))
    case .duplicatedKeysInMapping(let keys, let context):
      var positions = BodyPositions(bytes)
      let start = positions.offset(line: context.mark.line, column: context.mark.column)
      return (.repeatedKey(keys.first ?? ""), start..<start)
    default: return (.unreadable, 0..<0)
    }
  }

  /// A problem at the end of the body is shown where the construct begins that it is in.
  private static func problem(
    _ problem: String, at mark: Mark, within context: Mark?, in bytes: [UInt8]
  ) -> (BodyProblem, ByteRange) {
    var positions = BodyPositions(bytes)
    var start = positions.offset(line: mark.line, column: mark.column)
    if bytes[start...].allSatisfy(\.isWhitespace), let context {
      start = positions.offset(line: context.line, column: context.column)
    }
    guard start < bytes.count else { return (.invalid(problem), start..<start) }
    if bytes[start] == UInt8(ascii: "\t") { return (.tab, start..<start + 1) }
    if bytes[start] == UInt8(ascii: "*") {
      let name = bytes[(start + 1)...].prefix { $0.isNamePart || $0 == UInt8(ascii: "-") }
      if !name.isEmpty { return (.anchor, start..<name.endIndex) }
    }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (.invalid(problem), start..<end)
  }
}
