/// A path as the system has it, which need not be UTF-8.
package struct FilePath: Hashable, Sendable {
  /// Without the terminating zero.
  package let bytes: [UInt8]

  /// The path that a text is.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The path of such bytes.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as it is shown.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is `-`.
  package var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path of an entry of this folder.
  package func appending(_ name: [UInt8]) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  /// The folder that it stands in.
  package var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return FilePath(bytes: Array(bytes[..<max(slash, 1)]))
  }

  /// Where the relative paths in the note begin that is here: its folder, or the working directory if it
  /// is standard input.
  package var folderOfFiles: FilePath { isStandardInput ? FilePath(".") : folder }

  /// Its last component.
  package var name: [UInt8] {
    Array(bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
  }

  /// Calls `body` with the path as C functions want it.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows
    -> Result
  {
    try body(bytes.map { CChar(bitPattern: $0) } + [0])
  }
}

extension FilePath {
  /// The path that a relative one means which starts at this folder.
  package func joining(_ path: String) -> FilePath { joining(Array(path.utf8)) }

  /// The path that a relative one means which starts at this folder.
  package func joining(_ path: [UInt8]) -> FilePath {
    var rest = path[...]
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    return bytes == [UInt8(ascii: ".")] ? FilePath(bytes: Array(rest)) : appending(Array(rest))
  }
}
