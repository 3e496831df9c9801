import Foundation
import TestSupport
import Testing

/// A terminal of some size that runs a shell command, played by tmux.
final class TerminalScreen {
  private let socket = "nabla-\(UUID().uuidString)"
  private let scratch: Scratch

  /// Runs a command in a folder with `lesson.md`, with the program in its path.
  ///
  /// - Throws: `Peer.Missing` if tmux is not installed.
  init(
    _ command: String, lesson: String = ExampleNetwork.lesson, width: Int = 80, height: Int = 24
  ) throws {
    scratch = try Scratch()
    try scratch.write(lesson, to: "lesson.md")
    try scratch.write(command, to: "command.sh")
    let path = Program.executable.deletingLastPathComponent().path
    let environment = "NO_COLOR=1 PATH='\(path)':\"$PATH\" PS1='$ ' TERM=screen"
    try tmux([
      "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
      "cd \(scratch.url.path); exec env \(environment) sh command.sh",
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
      ["-c", close, Peer.tmux.path, "-L", socket] + arguments,
      environment: ["TMUX": "", "LC_ALL": "C.UTF-8"]
    ).text
  }

  func send(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Sends a signal to the process whose number the command has written into the file `pid`.
  func kill(_ signal: String) throws {
    let pid = String(decoding: try scratch.data(of: "pid"), as: UTF8.self)
    try Program.start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "kill \(signal) \(pid)"])
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  var text: String { get throws { try tmux(["capture-pane", "-p"]) } }

  /// The screen as soon as something holds of it; what is there after twenty seconds otherwise.
  private func text(when holds: (String) -> Bool) throws -> String {
    var text = ""
    for _ in 0..<400 {
      text = try self.text
      if holds(text) { return text }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return text
  }

  /// The screen as soon as it shows some text.
  func text(showing expected: String) throws -> String {
    let text = try text { $0.contains(expected) }
    if !text.contains(expected) { Issue.record("\(expected) is not shown, but\n\(text)") }
    return text
  }

  /// The screen as soon as it is an expected one; what is there after twenty seconds otherwise.
  func text(equalTo expected: String) throws -> String { try text { $0 == expected } }

  /// The screen as soon as it stays as it is for half a second.
  var restingText: String {
    get throws {
      var last = ""
      return try text { text in
        Thread.sleep(forTimeInterval: 0.5)
        defer { last = text }
        return text == last
      }
    }
  }
}
