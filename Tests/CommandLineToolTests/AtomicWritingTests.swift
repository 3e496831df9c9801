import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct AtomicWritingTests {
  @Test func aFileThatSomebodyChangedIsLeftAlone() throws {
    let scratch = try Scratch()
    let file = try scratch.write("theirs", to: "a.md")
    #expect(throws: FileProblem.changed) {
      try AtomicWriting.replace(
        with: Array("ours".utf8), at: FilePath(file.path), expecting: Array("before".utf8))
    }
    #expect(try scratch.data(of: "a.md") == Data("theirs".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["a.md"])
  }

  @Test func aNewFileCanBeWritten() throws {
    let scratch = try Scratch()
    let path = FilePath(scratch.url.path + "/new.txt")
    try AtomicWriting.replace(with: [0x61], at: path, expecting: nil)
    #expect(try scratch.data(of: "new.txt") == Data([0x61]))
    #expect(throws: FileProblem.self) {
      try AtomicWriting.replace(with: [0x61], at: path.appending([0x62]), expecting: nil)
    }
  }

  @Test func aFolderIsNoFile() throws {
    let scratch = try Scratch()
    #expect(throws: FileProblem.notRegular) {
      try AtomicWriting.replace(with: [], at: FilePath(scratch.url.path), expecting: nil)
    }
  }

  /// Whenever somebody looks, and whenever the program is killed, each note is the old one or the
  /// mended one, which is as long.
  @Test func beingKilledLeavesWholeFiles() throws {
    let padding = String(repeating: "some words ", count: 20_000) + "\n\n"
    let old = Data("\(padding)$2+2=5$\n".utf8)
    let new = Data("\(padding)$2+2=4$\n".utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<10 {
      let scratch = try Scratch()
      let files = try (0..<6).map { try scratch.write(old, to: "\($0).md").path }
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["fix", "--write", "."]
      process.currentDirectoryURL = scratch.url
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let end = ContinuousClock.now + .milliseconds(Int.random(in: 0..<600, using: &generator))
      var sizes: Set<Int> = []
      while ContinuousClock.now < end {
        for file in files { sizes.insert(size(of: file)) }
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(sizes.isSubset(of: [old.count]))
      for index in 0..<6 {
        let data = try scratch.data(of: "\(index).md")
        #expect(data == old || data == new)
      }
    }
  }

  private func size(of file: String) -> Int {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : -1
  }
}
