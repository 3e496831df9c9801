import Foundation
import TestSupport
import Testing

/// Notes that want to steer the terminal of whoever reads what is said about them.
@Suite struct HostileNoteTests {
  /// What paints, rings, goes back, clears the screen and turns the direction of writing.
  private static let controls = "\u{1B}[31m\u{7}\u{8}\u{7F}\u{9B}2J\u{202E}\u{1B}]0;x\u{7}"

  private static let note = """
    # A title \(controls)

    ```nn network a\(controls)
    inputs: {x: 2}
    parameters: {w: 3, b: 1}
    layers: [{units: {o: w x + b}}]
    targets: {o: 1}
    ```

    ```nn network "b\(controls)"
    inputs: {x: 2}
    parameters: {"w\\e[31m": 3}
    layers: [{units: {"o\\e[2J": 2 x}}]
    ```

    ```nn network
    inputs: {x: 2, "y\\u202e": 1}
    parameters: {w: 3, b: 1}
    layers: [{units: {o: w x + b}}]
    targets: {o: 1}
    learning_rate: 0.1
    ```

    ```nn define
    "a\\e[31m": 1
    c: "\\e[31m"
    ```

    ```nn data d
    file: "data\\e[31m.csv"
    ```

    ```nn exercise
    question: "What\\e[2J is it?"
    of: [net_o]
    ```

    ```nn forward
    ```

    ```nn f\(controls)
    ```

    $2 + 2 = 5 \\text{\(controls)}$ and $\\frac{1}{2}\(controls) = 0.6$ and $net_o = 8$,
    $out_{\(controls)} = 3$, $1 + 1 = 3$ \(controls) <!-- nn-ignore: \(controls) -->

    """

  private static let names = ["a\u{1B}[31m\u{9B}.md"]

  static let commands: [[String]] =
    ["text", "github", "json", "sarif", "junit"].map {
      ["check", "--show-unread", "--why", "--format", $0]
    }
    + ["text", "json"].flatMap {
      [["measure", "--show-missed", "--format", $0], ["values", "--format", $0]]
    }
    + [
      ["explain", "net_o"], ["explain", "7.5"], ["step", "--plain"], ["step", "--network", "q"],
      ["check", "--with", "other.md"],
    ]

  /// What makes a terminal do something, and is no end of a line.
  private static func steering(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for name in Self.names + ["other.md"] { try scratch.write(Self.note, to: name) }
    return scratch
  }

  @Test(arguments: commands) func whatIsSaidSteersNothing(_ command: [String]) throws {
    let scratch = try scratch()
    for name in Self.names {
      let result = try Program.run(command + [name, "--color", "never"], in: scratch.url)
      #expect(result.status < 64, "\(result.errors)")
      #expect(Self.steering(result.text) == [])
      #expect(Self.steering(result.errors) == [])
    }
  }

  static let writers = [
    ["run"], ["run", "--check"], ["fix"], ["strip"], ["solve"], ["worksheet"],
    ["grade", "--key", "other.md"], ["fix", "--suggested", "--write"], ["run", "--in-place"],
    ["solve", "-o", "no\u{1B}[2J/where"],
  ]

  @Test(arguments: writers) func troubleSteersNothing(_ command: [String]) throws {
    let scratch = try scratch()
    for name in Self.names + ["missing\u{1B}[31m.md"] {
      let result = try Program.run(command + [name, "--color", "never"], in: scratch.url)
      #expect(result.status < 64, "\(result.errors)")
      #expect(Self.steering(result.errors) == [])
    }
  }

  #if os(Linux)
    /// A note comes out as it is in a file or a pipe, and harmless on a terminal.
    @Test(arguments: writers) func aNoteOnATerminalSteersNothing(_ command: [String]) throws {
      let scratch = try scratch()
      let terminal = try #require(PseudoTerminal())
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = command + [Self.names[0], "--color", "never"]
      process.currentDirectoryURL = scratch.url
      process.standardOutput = terminal.far
      process.standardError = terminal.far
      try process.run()
      var shown = ""
      while process.isRunning {
        shown += terminal.read(until: nil)
        usleep(1_000)
      }
      shown += terminal.read(until: nil)
      #expect(!shown.isEmpty)
      // Only the program's own way to clear its line of progress.
      let text = shown.replacing("\r\u{1B}[K", with: "").replacing("\r\n", with: "\n")
      #expect(Self.steering(text).filter { $0 != "\t" } == [])
    }
  #endif
}
