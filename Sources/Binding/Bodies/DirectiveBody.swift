package import SourceText

/// The body of a directive, or another text in YAML, as a tree of nodes.
package struct DirectiveBody {
  /// The bytes between the fences.
  package let text: SlicedText
  /// Nil if nothing could be read.
  package private(set) var root: BodyNode?
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
  package init(_ text: SlicedText, masksBraces: Bool = false) {
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

  /// What is wrong with the body, in bytes of the text that it was taken from.
  package var diagnostics: [Diagnostic] {
    problems.map { $0.problem.diagnostic(at: text.noteRange($0.range)) }
  }
}
