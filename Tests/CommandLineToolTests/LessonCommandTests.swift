import Foundation
import TestSupport
import Testing

/// `run`, `strip`, `solve`, `explain`, `worksheet` and `grade` as their users call them.
@Suite struct LessonCommandTests {
  private static let lesson =
    ExampleNetwork.lesson + "\n```nn forward\n```\n\nIt is $1 + 1 = 3$ and `nn E_total %.3f`.\n"

  private func scratch(_ text: String = lesson) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(text, to: "lesson.md")
    return scratch
  }

  private func text(_ scratch: Scratch, _ path: String = "lesson.md") throws -> String {
    String(decoding: try scratch.data(of: path), as: UTF8.self)
  }

  @discardableResult
  private func nabla(
    _ arguments: String..., in scratch: Scratch, input: String = ""
  ) throws -> Program.Result {
    try Program.run(arguments, input: input, in: scratch.url)
  }

  // MARK: Run and strip

  @Test func runningWritesResultsAndStrippingTakesThemOut() throws {
    let scratch = try scratch()
    let shown = try nabla("run", "lesson.md", in: scratch)
    #expect(shown.status == 0 && shown.text.contains("out_{h_1} = 0.593269992"))
    #expect(shown.text.contains("✗") && shown.text.contains("0.298<!--"))
    #expect(try text(scratch) == Self.lesson)
    #expect(try nabla("run", "-", in: scratch, input: shown.text).text == shown.text)
    #expect(try nabla("strip", "-", in: scratch, input: shown.text).text == Self.lesson)
    try nabla("run", "lesson.md", "-o", "out.md", in: scratch)
    #expect(try text(scratch, "out.md") == shown.text)
  }

  @Test func resultsAreRefreshedInPlace() throws {
    let scratch = try scratch()
    let path = scratch.url.path + "/lesson.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/link.md", withDestinationPath: "lesson.md")
    let stale = try nabla("run", "--check", "lesson.md", in: scratch)
    #expect(stale.status == 1 && stale.text.contains("\n+<!-- nn:begin"))
    #expect(try text(scratch) == Self.lesson)
    #expect(try nabla("run", "--in-place", "link.md", in: scratch).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try text(scratch).contains("= 0.593269992"))
    #expect(try nabla("run", "--check", "lesson.md", in: scratch).status == 0)
    #expect(try nabla("strip", "--in-place", "lesson.md", in: scratch).status == 0)
    #expect(try text(scratch) == Self.lesson)
  }

  @Test func whatWasChangedByHandStays() throws {
    let scratch = try scratch()
    try nabla("run", "--in-place", "lesson.md", in: scratch)
    let edited = try text(scratch).replacing("= 0.593269992", with: "= 0.6")
    try scratch.write(edited, to: "lesson.md")
    for arguments in [["run", "--in-place"], ["strip", "--in-place"], ["run", "--check"]] {
      let result = try Program.run(arguments + ["lesson.md"], in: scratch.url)
      #expect(result.status == 1 && result.errors.contains("changed by hand"))
      #expect(try text(scratch).contains("= 0.6"))
    }
    #expect(try nabla("run", "--in-place", "--force", "lesson.md", in: scratch).status == 0)
    #expect(try !text(scratch).contains("= 0.6"))
  }

  @Test func aBrokenDirectiveLosesNothing() throws {
    let broken = Self.lesson.replacing("nn forward", with: "nn foward")
    let scratch = try scratch(broken)
    let result = try nabla("run", "lesson.md", "--marks", "none", in: scratch)
    #expect(result.status == 2 && result.errors.contains("did you mean 'forward'?"))
    #expect(result.text.contains("```nn foward\n```"))
  }

  // MARK: Solve and explain

  @Test func aSolutionChecksItself() throws {
    let scratch = try scratch()
    #expect(try nabla("solve", "lesson.md", "-o", "out.md", in: scratch).status == 0)
    let check = try nabla("check", "--strict", "--min-coverage", "100", "out.md", in: scratch)
    #expect(check.status == 0, "\(check.text)")
    let other = try nabla("solve", "lesson.md", "--of", "w_55", in: scratch)
    #expect(other.status == 2 && other.errors.contains("did you mean 'w_5'?"))
  }

  @Test(arguments: [("w_5", 0), ("-0.019049118", 0), ("0.36350306", 1), ("w_99", 1)])
  func explanationsTellWhetherSomethingWasFound(subject: String, status: Int32) throws {
    let result = try nabla("explain", subject, "lesson.md", in: try scratch())
    #expect(result.status == status && !result.text.isEmpty)
  }

  // MARK: Worksheet and grade

  @Test func aSheetIsFilledInAndMarked() throws {
    let scratch = try scratch()
    #expect(
      try nabla("worksheet", "lesson.md", "--of", "w_5", "-o", "sheet.md", in: scratch).status == 0)
    let empty = try nabla("grade", "sheet.md", "--key", "lesson.md", "--of", "w_5", in: scratch)
    #expect(empty.status == 1 && empty.text.contains("not answered: net_h₁"))
    let sheet = try text(scratch, "sheet.md")
    let equation = try #require(sheet.range(of: "net_{h_1} &="))
    let first = try #require(
      sheet.range(of: "\\boxed{?}", range: equation.upperBound..<sheet.endIndex))
    try scratch.write(
      sheet.replacingCharacters(in: first, with: "0.3875"), to: "sheet.md")
    let graded = try nabla("grade", "sheet.md", "--key", "lesson.md", "--of", "w_5", in: scratch)
    #expect(graded.status == 1 && graded.text.contains("wrong: net_h₁ = 0.3875"))
    // The checker takes blanks for what they are.
    #expect(try nabla("check", "sheet.md", in: scratch).text.contains(" 1 wrong"))
  }

  @Test func aClassIsMarked() throws {
    let scratch = try scratch()
    let sheet = try nabla("worksheet", "lesson.md", "--of", "w_5", "--fade", "1", in: scratch).text
    #expect(sheet.contains("--fade 1") && sheet.contains("0.593269992"))
    let good = sheet.replacing("&= \\boxed{?}", with: "&= 0.3589")
    try scratch.write(good, to: "class/anna/sheet.md")
    try scratch.write(sheet, to: "class/=ben/sheet.md")
    let result = try nabla(
      "grade", "class", "--key", "lesson.md", "--marked", "marked", "--csv", "class.csv",
      in: scratch)
    #expect(result.status == 1 && result.errors.isEmpty)
    #expect(
      try text(scratch, "class.csv")
        == "sheet,score,maximum,w_5^+\r\nclass/=ben/sheet.md,0,1,0\r\nclass/anna/sheet.md,1,1,1\r\n"
    )
    #expect(try text(scratch, "marked/class-anna-sheet.md").contains("0.3589 \\;{\\checkmark}"))
    let json = try nabla("grade", "class", "--key", "lesson.md", "--format", "json", in: scratch)
    #expect(json.text.contains("\"sheets\": ["))
    let single = try nabla(
      "grade", "class/anna/sheet.md", "--key", "lesson.md", "--hints", in: scratch)
    #expect(single.status == 0 && single.text.contains("score 1 of 1"))
  }

  @Test(arguments: ["run", "strip", "solve", "worksheet", "grade", "explain"])
  func aMissingFileIsNamed(command: String) throws {
    let scratch = try scratch()
    let rest =
      switch command {
      case "grade": ["nothing.md", "--key", "lesson.md"]
      case "explain": ["w_5", "nothing.md"]
      default: ["nothing.md"]
      }
    let result = try Program.run([command] + rest, in: scratch.url)
    #expect(result.status == 2 && result.errors.contains("nothing.md: "))
    #expect(try Program.run([command, "--no-such-option"], in: scratch.url).status == 64)
  }
}
