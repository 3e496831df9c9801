import Foundation
import SourceText
import Testing

@testable import Rendering

@Suite struct UnifiedDiffTests {
  /// The diff that comes of replacing each `«old|new»` in a text.
  private func diff(
    _ marked: String, path: String = "a.md", isForReading: Bool = false
  ) -> String {
    var bytes: [UInt8] = []
    var edits: [TextEdit] = []
    for (index, piece) in marked.split(separator: "«", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let end = piece.firstIndex(of: "»") else {
        bytes += piece.utf8
        continue
      }
      let parts = piece[..<end].split(separator: "|", omittingEmptySubsequences: false)
      let range = bytes.count..<bytes.count + parts[0].utf8.count
      edits.append(TextEdit(range: range, replacement: String(parts[1])))
      bytes += parts[0].utf8
      bytes += piece[piece.index(after: end)...].utf8
    }
    let diff = UnifiedDiff(path: path, bytes: bytes, edits: edits, isForReading: isForReading)
    return String(decoding: diff.text, as: UTF8.self)
  }

  @Test func aChangeStandsBetweenThreeLinesOnEachSide() {
    #expect(
      diff("1\n2\n3\n4\n«5|five»\n6\n7\n8\n9\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test(arguments: ["2\n«|three\n»", "2\n«|three\n»4\n", "«2|2\nthree»\n"])
  func aLineThatStaysIsNotShownAsChanged(marked: String) {
    let lines = diff(marked).split(separator: "\n").dropFirst(3)
    #expect(lines.filter { !$0.hasPrefix(" ") } == ["+three"])
  }

  @Test func nearChangesShareAHunkAndFarOnesDoNot() {
    #expect(diff("«1|a»\n2\n3\n4\n5\n6\n7\n«8|b»\n").components(separatedBy: "@@ -").count == 2)
    #expect(diff("«1|a»\n2\n3\n4\n5\n6\n7\n8\n«9|b»\n").components(separatedBy: "@@ -").count == 3)
  }

  @Test func changesInOneLineAndInNeighboursAreOne() {
    #expect(
      diff("«1|a» «2|b»\n«3|c»\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
        -1 2
        -3
        +a b
        +c

        """)
  }

  @Test func aMissingLineEndIsTold() {
    #expect(
      diff("1\n«2|b»") == """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
         1
        -2
        \\ No newline at end of file
        +b
        \\ No newline at end of file

        """)
    #expect(diff("«1|a»\n2").hasSuffix(" 2\n\\ No newline at end of file\n"))
  }

  @Test(arguments: ["\n", "\r\n"])
  func aLastLineThatOnlyGetsALineEndIsNotShownAsChangedForReading(lineEnd: String) {
    #expect(
      diff("1\(lineEnd)2«|\(lineEnd)3»", isForReading: true)
        == "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n 1\(lineEnd) 2\(lineEnd)+3\(lineEnd)")
    #expect(diff("1\(lineEnd)2«|»", isForReading: true).isEmpty)
  }

  @Test func carriageReturnsStay() {
    #expect(diff("1\r\n«2|b»\r\n").hasSuffix("@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+b\r\n"))
  }

  @Test func linesMayComeAndGo() {
    #expect(diff("1\n«2|a\nb»\n3\n").contains("@@ -1,3 +1,4 @@\n 1\n-2\n+a\n+b\n 3\n"))
    #expect(diff("1\n«2\n|»3\n").contains("@@ -1,3 +1,2 @@\n 1\n-2\n 3\n"))
  }

  @Test func withoutAChangeThereIsNothing() {
    #expect(diff("1\n2\n").isEmpty)
    #expect(diff("«1|1»\n").isEmpty)
    #expect(diff("").isEmpty)
  }

  @Test(arguments: [
    ("./a.md", "--- a/a.md\n"), ("/tmp/a.md", "--- a/tmp/a.md\n"),
    ("my note.md", "--- a/my note.md\t\n"),
    ("é.md", "--- a/é.md\n"), ("a\tb\".md", "--- \"a/a\\011b\\\".md\"\n"),
  ])
  func pathsAreNamedAsGitNamesThem(_ path: String, _ header: String) {
    #expect(diff("«1|2»\n", path: path).hasPrefix(header))
  }
}
