package import Foundation

/// A folder for one test, which goes away with it.
package final class Scratch {
  /// The folder.
  package let url: URL

  /// Makes an empty folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "nabla-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes text to a file, whose folder is made.
  @discardableResult
  package func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  /// Writes bytes to a file, whose folder is made.
  @discardableResult
  package func write(_ data: Data, to path: String) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  /// The bytes of a file.
  package func data(of path: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(path))
  }

  /// The bytes of all files, by their paths.
  package func files() throws -> [String: Data] {
    let paths = TestData.files(in: url)
    return Dictionary(uniqueKeysWithValues: try paths.map { ($0, try data(of: $0)) })
  }
}
