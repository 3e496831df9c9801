import SourceText

/// Reads a directive that asks something of a model.
protocol ModelDirectiveReader {
  /// What the directive asks for.
  associatedtype Request

  /// The directive.
  var reader: DirectiveReader { get }

  /// Reads a directive that asks the model with an index.
  init(reader: DirectiveReader, bindings: NoteBindings, model: Int)

  /// The request with its number of decimals; nil if something is wrong.
  mutating func read() -> (request: Request, digits: Int?)?
}

extension ModelDirectiveReader {
  /// Reads a directive; what it knows of the note is let go of before the note binds more.
  static func read(
    _ reader: DirectiveReader, _ bindings: NoteBindings, model: Int
  ) -> (found: (request: Request, digits: Int?)?, diagnostics: [Diagnostic]) {
    var own = Self(reader: reader, bindings: bindings, model: model)
    let found = own.read()
    return (found, own.reader.diagnostics)
  }
}
