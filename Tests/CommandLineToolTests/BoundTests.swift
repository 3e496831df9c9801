import TestSupport
import Testing

/// Every command that reads a network takes the bounds, for its notes and for the lesson that it is
/// given beside them.
@Suite struct BoundTests {
  /// A network of 27 parameters, and a claim.
  private static let wide = """
    ```nn network
    inputs: [1, 2]
    layers:
      - {dense: 5, activation: relu, initialize: he}
      - {dense: 2, activation: softmax, initialize: he}
    targets: [1, 0]
    loss: cross entropy
    ```

    $1 + 1 = 2$

    """

  /// The commands, each with the network in its own note and, where it may be, in another one.
  private static let lines = [
    "check wide.md", "check note.md --with wide.md",
    "fix wide.md", "fix note.md --with wide.md",
    "run wide.md", "run note.md --with wide.md", "run --in-place wide.md", "run --check wide.md",
    "measure wide.md", "measure note.md --with wide.md",
    "explain E_total wide.md", "values wide.md", "solve wide.md", "worksheet wide.md",
    "grade note.md --key wide.md", "step --plain wide.md",
  ]

  private func run(_ line: String, bound: Int?) throws -> Program.Result {
    let scratch = try Scratch()
    try scratch.write(Self.wide, to: "wide.md")
    try scratch.write("$2 + 2 = 4$\n", to: "note.md")
    let bounds = bound.map { ["--max-parameters", "\($0)"] } ?? []
    return try Program.run(line.split(separator: " ").map(String.init) + bounds, in: scratch.url)
  }

  @Test(arguments: lines) func aNetworkOverTheBoundIsRefused(line: String) throws {
    let result = try run(line, bound: 26)
    // Fixes are shown without what else is wrong, which `check` tells.
    let told =
      line == "fix wide.md"
      ? "a directive cannot be read" : "27 parameters are more than the bound of 26"
    #expect((result.text + result.errors).contains(told))
    #expect(line.hasPrefix("measure") || result.status == 2)
  }

  @Test(arguments: lines, [27, nil]) func oneWithinItIsNot(line: String, bound: Int?) throws {
    let result = try run(line, bound: bound)
    #expect(result.errors.isEmpty && !result.text.contains("bound"))
    #expect(result.status < 2)
  }

  @Test(arguments: ["--max-parameters", "--max-steps", "--max-seconds"])
  func noBoundIsNought(option: String) throws {
    let result = try Program.run(["values", "-", option, "0"])
    #expect(result.status == 64 && result.errors.contains("greater than 0"))
  }

  @Test(arguments: [["--max-steps", "999"], ["--max-seconds", "0.000001"]])
  func aTrainingOverTheBoundIsRefused(bound: [String]) throws {
    let training = "\(ExampleNetwork.directive)\n\n```nn train\nsteps: 1000\n```\n"
    #expect(try Program.run(["run", "-"], input: training).status == 0)
    let over = try Program.run(["run", "-"] + bound, input: training)
    #expect(over.status == 2 && over.errors.contains("\(bound[0]) raises the bound"))
  }

  /// The marks of an annotated note know what the lesson binds.
  @Test func aLessonBringsItsNetworkToTheMarks() throws {
    let scratch = try Scratch()
    try scratch.write(ExampleNetwork.lesson, to: "lesson.md")
    try scratch.write("It is $out_{h_1} = 0.593269992$.\n", to: "note.md")
    let alone = try Program.run(["run", "note.md"], in: scratch.url)
    #expect(!alone.text.contains("✓"))
    let together = try Program.run(["run", "note.md", "--with", "lesson.md"], in: scratch.url)
    #expect(together.text.contains("✓"))
  }
}
