import Workspace

/// Where a command puts the text that it makes.
enum Destination {
  case standardOutput
  /// A file that may be new or hold anything.
  case file(FilePath)
  /// The file that the text was made of.
  case source(FilePath, read: [UInt8])

  /// The place after `-o`: standard output if there is none.
  init(_ output: FilePath?) {
    self = output.map { $0.isStandardInput ? .standardOutput : .file($0) } ?? .standardOutput
  }

  /// Whether the text is shown rather than kept in a file.
  var isShown: Bool {
    if case .standardOutput = self { true } else { false }
  }

  /// Writes the text; a file that holds it already is left alone.
  ///
  /// - Throws: `Trouble` if it cannot be written.
  func write(_ bytes: [UInt8]) throws(Trouble) {
    switch self {
    case .standardOutput: Output.standard.show(bytes)
    case .file(let path): try Self.replace(path, with: bytes, expecting: nil)
    case .source(let path, let old):
      if path.isStandardInput {
        Output.standard.show(bytes)
      } else if bytes != old {
        try Self.replace(path, with: bytes, expecting: old)
      }
    }
  }

  private static func replace(
    _ path: FilePath, with bytes: [UInt8], expecting old: [UInt8]?
  ) throws(Trouble) {
    do throws(FileProblem) {
      try AtomicWriting.replace(with: bytes, at: path, expecting: old)
    } catch {
      throw Trouble(path, error.message)
    }
  }
}
