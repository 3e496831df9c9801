import Foundation
import TestSupport
import Testing

/// What cannot be meant is refused, with a word on what is wrong; nothing is left out in silence.
@Suite struct RefusalTests {
  private static let lesson = """
    ```nn network
    inputs: {x: 1}
    layers: [{name: h, dense: 2, weights: [[0.5], [0.25]]}, {dense: 1, weights: [[1, 2]]}]
    targets: {y: 1}
    learning_rate: 0.1
    ```

    """

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.lesson, to: "lesson.md")
    try scratch.write("$1 + 1 = 2$\n", to: "folder/note.md")
    try scratch.write("$1 + 1 = 2$\n", to: "-dash.md")
    try scratch.write("\u{7F}ELF\u{0}\u{0}", to: "text-with-zeros.md")
    try Data([0x7F, 0x45, 0x00, 0xFE, 0x80, 0x00, 0x00, 0x00]).write(
      to: scratch.url.appendingPathComponent("program"))
    return scratch
  }

  @Test(
    arguments: [
      ("help foo", 64, "'foo' is no command"), ("help chek", 64, "did you mean 'check'?"),
      ("chek lesson.md", 64, "did you mean 'check'?"), ("foo --help", 64, "no command"),
      ("help check", 0, ""), ("help", 0, ""), ("--help", 0, ""), ("check --help", 0, ""),
      ("check lesson.md --with lesson.md --with -", 0, ""),
      ("check lesson.md --with lesson.md", 0, ""), ("explain -- 0.25 lesson.md", 0, ""),
      ("explain -- -0.25 lesson.md", 1, ""), ("explain -0.25 lesson.md", 1, ""),
      ("check program", 2, "not a text"), ("fix program", 2, "not a text"),
      ("run program", 2, "not a text"), ("solve program", 2, "not a text"),
      ("check lesson.md --with program", 2, "not a text"),
      ("check lesson.md --with folder", 2, "a folder"), ("check text-with-zeros.md", 0, ""),
      ("grade program --key lesson.md", 2, "not a text"), ("solve folder", 2, "a folder"),
      ("grade folder --key lesson.md", 1, ""), ("strip folder", 2, "a folder"),
      ("solve lesson.md --of foo", 2, "'foo' is no quantity"), ("check folder", 0, ""),
      ("solve lesson.md --of w_2,1,2,b_1", 2, "'b_1' is no quantity"),
      ("solve lesson.md --of w_2,1,2,w_{1,1,1}", 0, ""),
      ("declare lesson.md -o lesson.md", 2, "would replace"),
      ("page lesson.md -o folder/../lesson.md", 2, "would replace"),
      ("solve lesson.md -o lesson.md", 2, "would replace"),
      ("worksheet lesson.md -o lesson.md", 2, "would replace"),
      ("check folder --output-file folder/note.md", 2, "would replace"),
      ("check folder --with lesson.md --output-file lesson.md", 2, "would replace"),
      ("grade folder/note.md --key lesson.md --csv lesson.md", 2, "would replace"),
      ("grade folder --key lesson.md --marked folder", 2, "would replace"),
      ("run lesson.md -o lesson.md", 0, ""), ("check -dash.md", 64, "write ./-dash.md"),
      ("check ./-dash.md", 0, ""),
    ] as [(String, Int32, String)])
  func aCommandLineIsTakenOrRefused(_ line: String, status: Int32, told: String) throws {
    let scratch = try scratch()
    let result = try Program.run(line.split(separator: " ").map(String.init), in: scratch.url)
    #expect(try !scratch.files().isEmpty)
    #expect(result.status == status, "\(result.errors)")
    #expect(told.isEmpty ? result.errors.isEmpty : result.errors.contains(told))
  }

  @Test func aSheetOfAnotherNetworkIsTold() throws {
    let scratch = try scratch()
    try scratch.write(Self.lesson.replacing("0.25", with: "0.75"), to: "other.md")
    let sheet = try Program.run(["worksheet", "lesson.md"], in: scratch.url).text
    for (key, isTold) in [("lesson.md", false), ("other.md", true)] {
      let result = try Program.run(["grade", "-", "--key", key], input: sheet, in: scratch.url)
      #expect(result.errors.contains("another network") == isTold, "\(result.errors)")
    }
  }

  @Test func aSheetIsGradedForAllThatItWasMadeFor() throws {
    let scratch = try scratch()
    let sheet = try Program.run(
      ["worksheet", "lesson.md", "--of", "w_{2,1,1},w_2,1,2"], in: scratch.url)
    func grade(_ sheet: String) throws -> Program.Result {
      try Program.run(["grade", "-", "--key", "lesson.md"], input: sheet, in: scratch.url)
    }
    let blanks = sheet.text.matches(of: #/&?= \\boxed{\?}\n/#).count
    #expect(try grade(sheet.text).text.contains("score 0 of \(blanks)"))
    let other = try grade(sheet.text.replacing("--of w_{2,1,1},", with: "--of w_{2,1,1},b_9,"))
    #expect(other.errors.contains("'b_9', which is no quantity"))
    #expect(other.text.contains("score 0 of \(blanks)"))
  }

  @Test(arguments: ["one", "1"])
  func aNetworkWithoutNumbersIsKnownByItsLabel(name: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      "```nn network one\ninputs: [x]\nlayers: [{dense: 1}]\n```\n" + Self.lesson, to: "a.md")
    let result = try Program.run(["step", "--plain", "a.md", "--network", name], in: scratch.url)
    #expect(result.status == 2 && result.errors.contains("network '\(name)' has no numbers"))
    #expect(
      try Program.run(["step", "--plain", "a.md", "--network", "2"], in: scratch.url).status == 0)
  }

  @Test(arguments: ["solve", "worksheet", "values", "step"])
  func aBrokenPlotIsToldAndStopsNothingElse(command: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.lesson + "\n```nn plot\nof: nothing\n```\n", to: "lesson.md")
    let result = try Program.run([command, "lesson.md"], in: scratch.url)
    #expect(result.status == 0 && result.errors.contains("'nothing' is no plot"))
    let whole = try Program.run([command, "-"], input: Self.lesson)
    #expect(result.text == whole.text)
  }

  @Test func aLessonWithABrokenPlotGradesItsSheet() throws {
    let scratch = try scratch()
    let names = ["--of", "w_1,1,1, w_1,2,1, b_1,1, b_1,2, w_2,1,1, w_2,1,2, b_2,1"]
    let solution = try Program.run(["solve", "lesson.md"] + names, in: scratch.url)
    try scratch.write(Self.lesson + "\n```nn plot\nof: nothing\n```\n", to: "lesson.md")
    let grade = try Program.run(
      ["grade", "-", "--key", "lesson.md"] + names, input: solution.text, in: scratch.url)
    #expect(grade.status == 0 && grade.errors.contains("'nothing' is no plot"))
  }
}
