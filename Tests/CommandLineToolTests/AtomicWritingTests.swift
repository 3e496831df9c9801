import Foundation
import TestSupport
import Testing
import Workspace

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

  /// What a program that was killed left behind does not stay in the way.
  @Test func whatAKilledWriterLeftIsRemoved() throws {
    let scratch = try Scratch()
    let path = FilePath(try scratch.write("old", to: "a.md").path)
    let left = try TemporaryFile(for: path, mode: 0o600)
    close(left.descriptor)
    try AtomicWriting.replace(with: Array("new".utf8), at: path, expecting: Array("old".utf8))
    #expect(try scratch.files() == ["a.md": Data("new".utf8)])
  }

  @Test func anotherWriterIsWaitedFor() throws {
    let scratch = try Scratch()
    let path = FilePath(try scratch.write("old", to: "a.md").path)
    let other = try TemporaryFile(for: path, mode: 0o600)
    Thread.detachNewThread {
      usleep(100_000)
      write(other.descriptor, "theirs", 6)
      try? other.move(to: path)
      close(other.descriptor)
    }
    #expect(throws: FileProblem.changed) {
      try AtomicWriting.replace(with: Array("new".utf8), at: path, expecting: Array("old".utf8))
    }
    #expect(try scratch.files() == ["a.md": Data("theirs".utf8)])
  }

  /// What others put where the successor is made is removed, and what it leads to is not touched.
  @Test(arguments: [0, 1, 2]) func whatWasPlantedIsNotWrittenTo(kind: Int) throws {
    let scratch = try Scratch()
    let path = FilePath(try scratch.write("old", to: "a.md").path)
    let victim = try scratch.write("victim", to: "victim").path
    let successor = try TemporaryFile(for: path, mode: 0o600)
    successor.remove()
    close(successor.descriptor)
    let place = successor.path.text
    switch kind {
    case 0: #expect(symlink(victim, place) == 0)
    case 1: #expect(link(victim, place) == 0)
    default: #expect(mkfifo(place, 0o600) == 0)
    }
    try AtomicWriting.replace(with: Array("new".utf8), at: path, expecting: Array("old".utf8))
    #expect(
      try scratch.files() == ["a.md": Data("new".utf8), "victim": Data("victim".utf8)])
  }

  @Test func linksStayAndModesToo() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "there/a.md").path
    #expect(chmod(file, 0o640) == 0)
    let (soft, hard) = (scratch.url.path + "/soft.md", scratch.url.path + "/hard.md")
    #expect(symlink("there/a.md", soft) == 0 && link(file, hard) == 0)
    try AtomicWriting.replace(
      with: Array("new".utf8), at: FilePath(soft), expecting: Array("old".utf8))
    #expect(FilePath(soft).isLink)
    let expected = ["there/a.md": Data("new".utf8), "hard.md": Data("old".utf8)]
    #expect(try scratch.files() == expected)
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o7777 == 0o640)
  }

  @Test func aNewFileHasTheModeOfNewFiles() throws {
    let scratch = try Scratch()
    let path = scratch.url.path + "/new.md"
    try AtomicWriting.replace(with: [0x61], at: FilePath(path), expecting: nil)
    let other = try scratch.write("", to: "other.md").path
    var (made, usual) = (stat(), stat())
    #expect(stat(path, &made) == 0 && stat(other, &usual) == 0)
    #expect(made.st_mode == usual.st_mode)
  }
}
