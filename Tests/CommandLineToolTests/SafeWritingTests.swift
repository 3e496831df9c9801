import Foundation
import TestSupport
import Testing

/// What becomes of files when a command that writes them is killed, fails, or meets another one.
///
/// `NABLA_KILLS` says at how many moments each command is killed.
@Suite struct SafeWritingTests {
  private static let padding = String(repeating: "some words ", count: 20_000) + "\n\n"
  private static let note =
    padding + "```nn plot\nof: activations\n```\n\n$2+2=5$\n\n```nn define\na: 1\n```\n`nn a`\n"

  private static let kills =
    ProcessInfo.processInfo.environment["NABLA_KILLS"].flatMap { Int($0) } ?? 8

  static let writers = [
    ["fix", "--suggested", "--write", "."], ["run", "--in-place", "."],
    ["run", "0.md", "-o", "out.md"],
    ["run", "0.md", "-o", "new.md"], ["solve", "lesson.txt", "-o", "out.md"],
  ]

  private static let lesson =
    "```nn network\ninputs: {x: 2}\nparameters: {w: 3}\nlayers: [{units: {o: w x}}]\n```\n"

  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for index in 0..<6 { try scratch.write(note, to: "\(index).md") }
    try scratch.write(padding, to: "out.md")
    try scratch.write(lesson, to: "lesson.txt")
    return scratch
  }

  private static func start(_ arguments: [String], in scratch: Scratch) throws -> Process {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Every file is the old one or the new one, and the same command then does its work.
  @Test(arguments: writers) func aKilledWriterLeavesWholeFiles(_ command: [String]) throws {
    let finished = try Self.scratch()
    let old = try finished.files()
    let begin = ContinuousClock.now
    try Self.start(command, in: finished).waitUntilExit()
    let duration = (ContinuousClock.now - begin) / .microseconds(1)
    let new = try finished.files()
    #expect(new != old)
    for _ in 0..<Self.kills {
      let scratch = try Self.scratch()
      let process = try Self.start(command, in: scratch)
      usleep(UInt32.random(in: 0...UInt32(duration)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let files = try scratch.files().filter { !$0.key.contains(".nabla-") }
      for (path, data) in files { #expect(data == old[path] || data == new[path], "\(path)") }
      #expect(Set(old.keys).isSubset(of: files.keys))
      try Self.start(command, in: scratch).waitUntilExit()
      #expect(try scratch.files() == new)
    }
  }

  /// The limit of a file's size stands for a disk that is full.
  @Test(arguments: writers) func aFullDiskLeavesTheOldFiles(_ command: [String]) throws {
    let scratch = try Self.scratch()
    let old = try scratch.files()
    let result = try Program.start(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh", Program.executable.path] + command,
      in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("nabla: error: "))
    #expect(try scratch.files() == old)
  }

  @Test(arguments: writers) func aFolderThatCannotBeWrittenToIsLeftAlone(_ command: [String]) throws
  {
    let scratch = try Self.scratch()
    let old = try scratch.files()
    // Nothing is forbidden to root, who becomes somebody else; the program goes to where all may be.
    let program = scratch.url.appendingPathComponent("nabla").path
    try FileManager.default.copyItem(atPath: Program.executable.path, toPath: program)
    #expect(chmod(scratch.url.path, 0o555) == 0)
    defer { chmod(scratch.url.path, 0o755) }
    let other = getuid() == 0 ? ["setpriv", "--reuid", "65534", "--clear-groups"] : []
    let result = try Program.start(
      URL(fileURLWithPath: "/usr/bin/env"), other + [program] + command, in: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("permission denied"))
    #expect(try scratch.files().filter { $0.key != "nabla" } == old)
  }

  /// Some writers at once leave what they would have left one after the other, or say that they did
  /// not write.
  @Test func writersAtOnceTakeTurns() throws {
    let commands = [["fix", "--suggested", "--write", "."], ["run", "--in-place", "."]]
    let wanted = try Self.scratch()
    for command in commands + commands { try Self.start(command, in: wanted).waitUntilExit() }
    let scratch = try Self.scratch()
    let processes = try (commands + commands).map { try Self.start($0, in: scratch) }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus <= 2)
    }
    for command in commands { try Self.start(command, in: scratch).waitUntilExit() }
    #expect(try scratch.files() == wanted.files())
  }
}
