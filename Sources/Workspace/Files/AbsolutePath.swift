import Platform

/// A path from the root, without `.` and `..`; links are not followed.
package struct AbsolutePath {
  /// The names between the slashes.
  package let components: [String]

  /// The path as seen from the root.
  package init(_ path: FilePath) {
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    let text = isAbsolute || path.isStandardInput ? path.text : "\(Self.currentFolder)/\(path.text)"
    var components: [String] = []
    for component in text.split(separator: "/") where component != "." {
      if component == ".." {
        _ = components.popLast()
      } else {
        components.append(String(component))
      }
    }
    self.components = components
  }

  private static var currentFolder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }
}
