package import Foundation

/// The built program, run as users run it.
package enum Program {
  /// How a run ended, and what it wrote.
  package struct Result {
    /// The exit status; 128 and the number of the signal that ended it, if one did.
    package var status: Int32
    /// What it wrote to standard output.
    package var output: Data
    /// What it wrote to standard error.
    package var errors: String
    /// The output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder that holds the products of this build.
  package static let products: URL = {
    // On macOS the tests stand in a bundle beside the products; elsewhere they are one of them.
    let tests = Bundle.allBundles.first { $0.bundleURL.pathExtension == "xctest" }
    return tests?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()

  /// The program itself.
  package static let executable = products.appendingPathComponent("nabla")

  /// Runs it with some arguments, in the folder of the tests or another one.
  @discardableResult
  package static func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    try start(executable, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs another program of the system.
  @discardableResult
  package static func start(
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
