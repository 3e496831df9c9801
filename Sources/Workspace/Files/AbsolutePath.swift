import Platform

/// A path from the root, without `.` and `..`; links are not followed.
package struct AbsolutePath: Hashable, Sendable {
  /// The names between the slashes.
  package let components: [String]
  /// The same names as the system has them.
  let names: [[UInt8]]

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
    self.init(components)
  }

  /// The path as seen from the root, in the folder where links to it lead.
  init(resolving path: FilePath) {
    guard let folder = path.folderOfFiles.place, !path.isStandardInput else {
      self.init(path)
      return
    }
    self.init(folder.appending(path.name))
  }

  /// The path of these names.
  init(_ components: [String]) {
    self.components = components
    names = components.map { Array($0.utf8) }
  }

  /// The path as the system takes it.
  var path: FilePath { FilePath("/" + components.joined(separator: "/")) }

  /// The folder that it stands in; nil for the root.
  var folder: AbsolutePath? {
    components.isEmpty ? nil : AbsolutePath(components.dropLast())
  }

  private static var currentFolder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }
}
