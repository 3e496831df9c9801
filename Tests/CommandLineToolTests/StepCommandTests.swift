import Foundation
import TestSupport
import Testing

/// `nabla step` in a terminal, which tmux plays: keys are sent, and screens read.
@Suite(.serialized) struct StepCommandTests {
  @Test func theReaderGoesOnAndBack() throws {
    let screen = try TerminalScreen("nabla step lesson.md; cat")
    let first = try screen.text(showing: "step 1 of 59")
    try screen.send("Right", "Space", "Right")
    let fourth = try screen.text(showing: "step 4 of 59")
    #expect(fourth.contains("out_h₂ = 1/(1 + e^(-net_h₂))") && fourth.contains("= 0.596884378"))
    #expect(fourth.contains("net_o₁ ") && !fourth.contains("net_o₁ ="))
    try screen.send("Left")
    _ = try screen.text(showing: "step 3 of 59")
    try screen.send("End")
    _ = try screen.text(showing: "step 59 of 59")
    try screen.send("Home")
    #expect(try screen.text(showing: "step 1 of 59") == first)
  }

  @Test func quantitiesAreFoundAndChanged() throws {
    let screen = try TerminalScreen("nabla step lesson.md; cat")
    _ = try screen.text(showing: "step 1 of 59")
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
    try screen.type("r")
    let again = try screen.text(showing: "started again")
    #expect(again.contains("step 1 of 59") && again.contains("w₅ 0.4 "))
  }

  @Test func theScreenIsDrawnAnewInAnotherSize() throws {
    let screen = try TerminalScreen("nabla step lesson.md; echo left; cat")
    let first = try screen.text(showing: "step 1 of 59")
    try screen.resize(50, 14)
    let small = try screen.text(showing: "page up, down")
    #expect(small.contains("= 0.3775"))
    try screen.resize(20, 5)
    _ = try screen.text(showing: "12 or larger")
    try screen.resize(1, 1)
    try screen.resize(120, 40)
    #expect(try screen.text(showing: "E_total").contains("α = 0.5"))
    try screen.resize(80, 24)
    #expect(try screen.text(equalTo: first) == first)
    try screen.resize(20, 5)
    _ = try screen.text(showing: "12 or larger")
    try screen.type("q")
    _ = try screen.text(showing: "left")
  }

  /// What the shell shows before and after: the same lines, the same settings.
  @Test(
    arguments: ["q", "C-c", "-INT", "-TERM", "-HUP", "-USR1", "-ALRM"])
  func theTerminalIsRestored(how: String) throws {
    let isKey = !how.hasPrefix("-")
    let screen = try TerminalScreen(
      """
      ulimit -c 0
      echo before; stty -a > 1
      sh -c 'echo $$ > pid; exec nabla step lesson.md'
      echo "status $?"; stty -a > 2; cmp 1 2 && echo restored; cat
      """)
    _ = try screen.text(showing: "step 1 of 59")
    if isKey { try screen.send(how) } else { try screen.kill(how) }
    let after = try screen.text(showing: "restored")
    #expect(after.contains("before") && !after.contains("step 1 of 59"))
    // A shell tells of a signal by a status above 128.
    #expect(after.contains("status 0\n") == isKey)
  }

  /// A shell lets it go on where it was stopped: by a key, and from outside without any warning.
  @Test(arguments: ["C-z", "-TSTP", "-STOP"])
  func theReaderStopsAndGoesOn(how: String) throws {
    let screen = try TerminalScreen("exec bash --norc --noprofile -i")
    try screen.type("stty -a > 1; sh -c 'echo $$ > pid; exec nabla step lesson.md'")
    try screen.send("Enter")
    _ = try screen.text(showing: "step 1 of 59")
    try screen.send("Right")
    let second = try screen.text(showing: "step 2 of 59")
    if how.hasPrefix("-") { try screen.kill(how) } else { try screen.send(how) }
    if how == "-STOP" {
      // Nobody could restore the screen; the shell does what it can.
      try screen.send("Enter")
    } else {
      _ = try screen.text(showing: "Stopped")
      try screen.type("stty -a > 2; cmp 1 2 && echo restored")
      try screen.send("Enter")
      _ = try screen.text(showing: "\nrestored")
    }
    try screen.type("clear; fg")
    try screen.send("Enter")
    #expect(try screen.text(equalTo: second) == second)
    try screen.send("Right")
    _ = try screen.text(showing: "step 3 of 59")
    try screen.type("q")
    // What is typed before the shell has the terminal again goes to the reader.
    _ = try screen.text(showing: "\n$\n")
    try screen.type("stty -a > 2; cmp 1 2 && echo 'restored again'")
    try screen.send("Enter")
    _ = try screen.text(showing: "\nrestored again")
  }

  /// Where no shell could let it go on, it is not stopped for good.
  @Test func aReaderWithoutAShellIsNotStopped() throws {
    let screen = try TerminalScreen("exec nabla step lesson.md")
    let first = try screen.text(showing: "step 1 of 59")
    try screen.send("C-z")
    #expect(try screen.text(equalTo: first) == first)
    try screen.send("Right")
    _ = try screen.text(showing: "step 2 of 59")
  }

  @Test func aPipeGetsAllSteps() throws {
    let result = try Program.run(["step", "-"], input: ExampleNetwork.lesson)
    #expect(result.status == 0)
    #expect(result.text.components(separatedBy: "\nstep ").count == 59)
    #expect(result.text.hasPrefix("step 1 of 59 · forward pass\nThe total net input of h₁ is"))
    #expect(
      result.text.contains("∂E_total/∂w₁ = ∂E_total/∂out_h₁ · ∂out_h₁/∂net_h₁ · ∂net_h₁/∂w₁\n"))
  }

  @Test func allNetworksArePrintedOrTheChosenOne() throws {
    let second = ExampleNetwork.lesson.replacing("nn network", with: "nn network b")
      .replacing("w_1: 0.15", with: "w_1: 0.25")
    let both = try Program.run(["step", "-"], input: ExampleNetwork.lesson + "\n" + second)
    #expect(both.status == 0 && both.text.hasPrefix("network 1\n\nstep 1 of 59"))
    #expect(both.text.contains("\n\nnetwork 2, b\n\nstep 1 of 59"))
    for name in ["b", "2"] {
      let one = try Program.run(
        ["step", "-", "--network", name], input: ExampleNetwork.lesson + "\n" + second)
      #expect(one.status == 0 && one.text.hasPrefix("step 1 of 59"))
      #expect(one.text.contains("= 0.25 · 0.05 + 0.2 · 0.1 + 0.35\n"))
    }
  }

  @Test(arguments: [
    ("# No network\n", "no network is declared in it; a block 'nn network' would declare one"),
    ("```nn network\ninputs: {x: 1}\nlayers: []\n```\n", "no network that is declared in it"),
    (
      """
      ```nn network
      inputs: 2
      layers:
        - {name: h, dense: 1, activation: linear, initialize: he}
      loss: half squared error
      ```

      """, "no network in it has numbers to compute with"
    ),
  ])
  func whatCannotBeSteppedIsTold(text: String, message: String) throws {
    for command in [
      ["step"], ["solve"], ["worksheet"], ["values"], ["explain", "E_total"],
    ] {
      let result = try Program.run(command + ["-"], input: text)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains(message), "\(command): \(result.errors)")
    }
  }

  @Test func aNetworkThatIsNotThereIsTold() throws {
    let other = try Program.run(["step", "-", "--network", "x"], input: ExampleNetwork.lesson)
    #expect(
      other.status == 2
        && other.errors.contains("no network is labelled 'x'; there is one, without a label"))
  }
}
