/// A path as the system has it, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  /// Without the terminating zero.
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as it is shown.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  /// The folder that it stands in.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return FilePath(bytes: Array(bytes[..<max(slash, 1)]))
  }

  /// Where the relative paths in the note begin that is here: its folder, or the working directory if it
  /// is standard input.
  var folderOfFiles: FilePath { isStandardInput ? FilePath(".") : folder }

  /// Its last component.
  var name: [UInt8] { Array(bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]) }

  /// Calls `body` with the path as C functions want it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try body(bytes.map { CChar(bitPattern: $0) } + [0])
  }
}
