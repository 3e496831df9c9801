package import Foundation

/// The files that tests read, which stand in the folder `Data` beside them.
package enum TestData {
  /// The place of a file or a folder of `Data` beside a source file, by default the one that asks.
  package static func url(_ path: String, beside source: String = #filePath) -> URL {
    URL(fileURLWithPath: source).deletingLastPathComponent()
      .appendingPathComponent("Data").appendingPathComponent(path)
  }

  /// The bytes of a file.
  package static func bytes(_ path: String, beside source: String = #filePath) throws -> Data {
    try Data(contentsOf: url(path, beside: source))
  }

  /// The text of a file.
  package static func text(_ path: String, beside source: String = #filePath) throws -> String {
    try String(contentsOf: url(path, beside: source), encoding: .utf8)
  }

  /// The rows of a table, one JSON object a line.
  package static func rows<Row: Decodable>(
    of type: Row.Type, _ path: String, beside source: String = #filePath
  ) throws -> [Row] {
    let decoder = JSONDecoder()
    return try text(path, beside: source).split(separator: "\n").map {
      try decoder.decode(type, from: Data($0.utf8))
    }
  }

  /// The names in a folder, sorted; none if it is not there.
  package static func names(_ path: String, beside source: String = #filePath) -> [String] {
    let folder = url(path, beside: source).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// The paths of the files below a folder, sorted; none if it is not there.
  package static func files(in path: String, beside source: String = #filePath) -> [String] {
    files(in: url(path, beside: source))
  }

  /// The paths of the files below a folder, sorted.
  static func files(in folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).sorted().filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }
  }

  /// The folder of the package.
  package static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
