import SourceText

extension UndeclaredNetwork {
  /// What is told of a note that seems to be about a network.
  static func diagnostic(at place: ByteRange) -> Diagnostic {
    Diagnostic(
      id: .undeclaredNetwork, severity: .note, range: place,
      message: "this note seems to be about a network; `nabla declare NOTE` drafts it",
      hint:
        "or name the lesson that declares it: `lesson: PATH` in the front matter, or --with PATH")
  }
}
