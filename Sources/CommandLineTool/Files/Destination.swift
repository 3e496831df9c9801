import Workspace

/// Where a command puts the text that it makes.
enum Destination {
  case standardOutput
  /// A file that may be new or hold anything.
  case file(FilePath)
  /// The file that the text was made of.
  case source(FilePath, read: [UInt8])

  /// The place after `-o` of what may stand in the place of what was read: standard output if there is none.
  init(_ output: FilePath?) {
    self = output.map { $0.isStandardInput ? .standardOutput : .file($0) } ?? .standardOutput
  }

  /// The place after `-o` of something else than what was read: standard output if there is none.
  ///
  /// - Parameters:
  ///   - output: where the text goes.
  ///   - inputs: what it is made of, which it must not replace; not looked for where there is no file to replace.
  /// - Throws: `Trouble` if it would.
  init(_ output: FilePath?, sparing inputs: @autoclosure () -> [FilePath]) throws(Trouble) {
    if let output, let place = output.place, inputs().contains(where: { $0.place == place }) {
      throw Trouble(output, "this would replace what is read; write to another file")
    }
    self.init(output)
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
