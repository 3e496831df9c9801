import Foundation
import Testing

/// `nabla step` in a terminal, which tmux plays: keys are sent, and screens read.
@Suite(.serialized) struct StepCommandTests {
  /// A terminal of some size that runs a shell command.
  private final class Screen {
    static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }

    private let socket = "nabla-\(UUID().uuidString)"
    private let scratch: Scratch

    init(_ command: String, width: Int = 80, height: Int = 24) throws {
      scratch = try Scratch()
      try scratch.write(Lesson.text, to: "lesson.md")
      let path = Program.executable.deletingLastPathComponent().path
      try tmux([
        "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
        "env NO_COLOR=1 PATH='\(path)':\"$PATH\" PS1='$ ' TERM=screen sh -c 'cd \(scratch.url.path); \(command)'",
      ])
    }

    // The server ends with its session; a signal to it would be blocked, as in the tests themselves.
    deinit { _ = try? tmux(["kill-session"]) }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
      // The server goes on, and with it whatever it inherits, which Foundation would wait for.
      let close = "for ((i = 3; i < 256; i++)); do eval \"exec $i>&-\"; done; exec \"$0\" \"$@\""
      return try Program.start(
        URL(fileURLWithPath: "/bin/bash"),
        ["-c", close, try #require(Self.tmux), "-L", socket] + arguments,
        environment: ["TMUX": "", "LC_ALL": "C.UTF-8"]
      ).text
    }

    func send(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

    func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

    func resize(_ width: Int, _ height: Int) throws {
      try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    var text: String { get throws { try tmux(["capture-pane", "-p"]) } }

    /// The screen as soon as it shows some text; what is there after twenty seconds otherwise.
    func text(showing expected: String) throws -> String {
      var text = ""
      for _ in 0..<400 {
        text = try self.text
        if text.contains(expected) { return text }
        Thread.sleep(forTimeInterval: 0.05)
      }
      Issue.record("\(expected) is not shown, but\n\(text)")
      return text
    }
  }

  private static let hasTmux: Bool = Screen.tmux != nil

  @Test(.enabled(if: hasTmux, "tmux is not installed"))
  func theReaderGoesOnAndBack() throws {
    let screen = try Screen("nabla step lesson.md; cat")
    let first = try screen.text(showing: "step 1 of 61")
    #expect(first == Self.firstScreen)
    try screen.send("Right", "Space", "Right")
    let fourth = try screen.text(showing: "step 4 of 61")
    #expect(fourth.contains("out_h₂ = 1/(1 + e^(-net_h₂))") && fourth.contains("= 0.596884378"))
    #expect(fourth.contains("net_o₁ ") && !fourth.contains("net_o₁ ="))
    try screen.send("Left")
    _ = try screen.text(showing: "step 3 of 61")
    try screen.send("End")
    _ = try screen.text(showing: "step 61 of 61")
    try screen.send("Home")
    #expect(try screen.text(showing: "step 1 of 61") == first)
  }

  @Test(.enabled(if: hasTmux, "tmux is not installed"))
  func quantitiesAreFoundAndChanged() throws {
    let screen = try Screen("nabla step lesson.md; cat")
    _ = try screen.text(showing: "step 1 of 61")
    try screen.type("/dE_total/dw_5")
    try screen.send("Enter")
    _ = try screen.text(showing: "= 0.082167041")
    try screen.type("/w_55")
    try screen.send("Enter")
    _ = try screen.text(showing: "'w_55' is no quantity of the network, did you mean 'w_5'?")
    try screen.type("ww_5 = 0.5")
    try screen.send("Enter")
    let changed = try screen.text(showing: "w₅ is 0.5 now; in the lesson it is 0.4")
    #expect(changed.contains("w₅ 0.5*") && changed.contains("(in the lesson: 0.082167041)"))
    try screen.type("wout_h_1 = 1")
    try screen.send("Enter")
    _ = try screen.text(showing: "out_h₁ is computed; only what is given can be changed")
    try screen.type("r")
    let again = try screen.text(showing: "started again")
    #expect(again.contains("step 1 of 61") && again.contains("w₅ 0.4 "))
    try screen.type("?")
    _ = try screen.text(showing: "the first step, the last step")
  }

  @Test(.enabled(if: hasTmux, "tmux is not installed"))
  func theScreenIsDrawnAnewInAnotherSize() throws {
    let screen = try Screen("nabla step lesson.md; cat")
    _ = try screen.text(showing: "step 1 of 61")
    try screen.resize(50, 14)
    let small = try screen.text(showing: "more lines")
    #expect(small.contains("= 0.3775"))
    try screen.resize(30, 8)
    _ = try screen.text(showing: "too small")
    try screen.resize(120, 40)
    #expect(try screen.text(showing: "E_total").contains("α = 0.5"))
  }

  /// What the shell shows before and after: the same lines, the same settings.
  @Test(
    .enabled(if: hasTmux, "tmux is not installed"),
    arguments: ["q", "C-c", "-INT", "-TERM", "-HUP"])
  func theTerminalIsRestored(how: String) throws {
    let isKey = !how.hasPrefix("-")
    let kill = isKey ? "" : "(sleep 2; kill \(how) $(cat pid)) & "
    let screen = try Screen(
      "echo before; stty -a > 1; \(kill)"
        + "sh -c \"echo \\$\\$ > pid; exec nabla step lesson.md\"; "
        + "stty -a > 2; cmp 1 2 && echo restored; cat")
    _ = try screen.text(showing: "step 1 of 61")
    if isKey { try screen.send(how) }
    let after = try screen.text(showing: "restored")
    #expect(after.contains("before") && !after.contains("step 1 of 61"))
  }

  @Test func aPipeGetsAllSteps() throws {
    let result = try Program.run(["step", "-"], input: Lesson.text)
    #expect(result.status == 0)
    #expect(result.text.components(separatedBy: "\nstep ").count == 61)
    #expect(result.text.hasPrefix("step 1 of 61 · forward pass\nThe total net input of h₁ is"))
    #expect(
      result.text.contains("∂E_total/∂w₁ = ∂E_total/∂out_h₁ · ∂out_h₁/∂net_h₁ · ∂net_h₁/∂w₁\n"))
  }

  @Test func whatCannotBeSteppedIsTold() throws {
    let empty = try Program.run(["step", "-"], input: "# No network\n")
    #expect(empty.status == 2 && empty.errors.contains("no network is declared in it"))
    let other = try Program.run(["step", "-", "--network", "x"], input: Lesson.text)
    #expect(other.status == 2 && other.errors.contains("no network is labelled 'x'"))
  }

  /// Without colours what a step is about is marked.
  private static let firstScreen = """
     lesson.md                                          step 1 of 61 · forward pass
     inputs     hidden layer     output layer  error
    ▶i₁ = 0.05 ▶w₁ 0.15 ◂ i₁     w₅ 0.4 ◂ h₁   target_o₁ = 0.01
    ▶i₂ = 0.1  ▶w₂ 0.2 ◂ i₂      w₆ 0.45 ◂ h₂  E_o₁
               ▶b₁ 0.35          b₂ 0.6
               ▶net_h₁ = 0.3775  net_o₁        target_o₂ = 0.99
                out_h₁           out_o₁        E_o₂

                w₃ 0.25 ◂ i₁     w₇ 0.5 ◂ h₁   E_total
                w₄ 0.3 ◂ i₂      w₈ 0.55 ◂ h₂
                b₁ 0.35          b₂ 0.6        α = 0.5
                net_h₂           net_o₂
                out_h₂           out_o₂

    ────────────────────────────────────────────────────────────────────────────────
    The total net input of h₁ is the weighted sum of what it reads, plus its bias.
    net_h₁ = w₁ · i₁ + w₂ · i₂ + b₁
           = 0.15 · 0.05 + 0.2 · 0.1 + 0.35
           = 0.3775




    → next  ← back  / find  w change  r restart  ? help  q quit

    """
}
