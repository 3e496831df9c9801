import MathNotation

extension NetworkReader {
  /// Reads `notation`: how the quantities are spelled otherwise.
  mutating func readNotation(_ field: BodyNode.Entry, standard: Notation) -> Notation {
    let written = WrittenNotation(field)
    for (problem, range) in written.problems { reader.report(problem, at: range) }
    for (problem, range) in written.shared(in: standard) { reader.report(problem, at: range) }
    return written.applied(to: standard)
  }
}
