import Foundation

/// The built program, run as users run it.
enum Program {
  struct Result {
    var status: Int32
    var output: Data
    var errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder that holds the products of this build.
  static let products = Bundle.module.bundleURL.deletingLastPathComponent()

  static var executable: URL {
    let here = products.appendingPathComponent("nabla")
    if FileManager.default.isExecutableFile(atPath: here.path) { return here }
    // On macOS the bundle stands inside that of the tests.
    var folder = products
    while folder.path != "/", folder.pathExtension != "xctest" { folder.deleteLastPathComponent() }
    return folder.deletingLastPathComponent().appendingPathComponent("nabla")
  }

  @discardableResult
  static func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    try start(executable, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs another program of the system.
  @discardableResult
  static func start(
    _ program: URL, _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: they cannot fill up.
    let scratch = try Scratch()
    let streams = try ["in", "out", "err"].map { name in
      let url = try scratch.write(name == "in" ? input : "", to: name)
      return try name == "in" ? FileHandle(forReadingFrom: url) : FileHandle(forWritingTo: url)
    }
    process.standardInput = streams[0]
    process.standardOutput = streams[1]
    process.standardError = streams[2]
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try scratch.data(of: "out"),
      errors: String(decoding: try scratch.data(of: "err"), as: UTF8.self))
  }
}

/// A folder for one test, which goes away with it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "nabla-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  @discardableResult
  func write(_ data: Data, to path: String) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  func data(of path: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(path))
  }
}
