/// Where a command puts the text that it makes.
enum Destination {
  case standardOutput
  /// A file that may be new or hold anything.
  case file(FilePath)
  /// The file that the text was made of.
  case source(FilePath, read: [UInt8])

  /// The place after `-o`: standard output if there is none.
  init(_ output: String?) {
    let path = output.map { FilePath($0) }
    self = path.map { $0.isStandardInput ? .standardOutput : .file($0) } ?? .standardOutput
  }

  /// Writes the text and tells of trouble; false if it could not be written.
  func write(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .standardOutput:
      Output.standard.write(bytes)
      return true
    case .file(let path): return Self.replace(path, with: bytes, expecting: nil)
    case .source(let path, let old):
      if path.isStandardInput {
        Output.standard.write(bytes)
        return true
      }
      return bytes == old || Self.replace(path, with: bytes, expecting: old)
    }
  }

  private static func replace(
    _ path: FilePath, with bytes: [UInt8], expecting old: [UInt8]?
  ) -> Bool {
    do {
      try AtomicWriting.replace(with: bytes, at: path, expecting: old)
      return true
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      return false
    }
  }
}
