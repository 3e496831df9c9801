import LanguageServer
import Platform
import Rendering
import SourceText

/// A server that listens all the time, and is told of one note after the other.
final class ServerTalk: Sendable {
  /// The one of this process.
  static let shared = ServerTalk()

  private let said = Locked<[UInt8]>([])
  private let heard = Monitor()
  /// Where messages to the server are written.
  private let input: Int32
  /// How many notes were talked about, one at a time.
  private let count = Locked(0)

  private init() {
    var ends: [Int32] = [-1, -1]
    let isOpen = pipe(&ends) == 0
    input = isOpen ? ends[1] : -1
    let listening = ends[0]
    _ = WorkerThread(stackSize: 1 << 20) { [self] in
      _ = Server.run(
        version: "0", input: listening,
        output: { [self] bytes in
          said.withLock { $0 += bytes }
          heard.withLock { heard.broadcast() }
        }, files: EditorFiles())
    }
    send(#"{"id": "begin", "method": "initialize", "params": {"capabilities": {}}}"#)
  }

  /// Opens a note, edits it, asks everything about it as bytes decide, and closes it again.
  ///
  /// - Returns: all that the server said meanwhile.
  func talk(about note: String, deciding choices: some Sequence<UInt8>) -> [UInt8] {
    count.withLock { count in
      count += 1
      return talk(about: note, deciding: choices, number: count)
    }
  }

  private func talk(
    about note: String, deciding choices: some Sequence<UInt8>, number: Int
  ) -> [UInt8] {
    said.withLock { $0 = [] }
    let document = #""textDocument": {"uri": "file:///note.md", "version": 1"#
    var text = JSONWriter()
    text.value(note)
    send(
      #"{"method": "textDocument/didOpen", "params": {\#(document), "languageId": "markdown", "text": "#
        + String(decoding: text.bytes, as: UTF8.self) + "}}}")
    var bytes = choices.makeIterator()
    while let choice = bytes.next() {
      let method = Self.methods[Int(choice) % Self.methods.count]
      let place = Self.range(by: &bytes)
      guard method == "textDocument/didChange" else {
        send(
          #"{"id": 0, "method": "\#(method)", "params": {\#(document)}, "position": \#(place.start), "#
            + #""range": \#(place.range), "context": {"diagnostics": []}}}"#)
        continue
      }
      let change = Self.texts[Int(bytes.next() ?? 0) % Self.texts.count]
      send(
        #"{"method": "\#(method)", "params": {\#(document)}, "contentChanges": "#
          + #"[{"range": \#(place.range), "text": "\#(change)"}]}}"#)
    }
    send(
      #"{"id": "end \#(number)", "method": "textDocument/documentSymbol", "params": {\#(document)}}}"#
    )
    let end = Array(#""id": "end \#(number)""#.utf8)
    wait { Self.contains(end, in: $0) }
    send(#"{"method": "textDocument/didClose", "params": {\#(document)}}}"#)
    return said.withLock { $0 }
  }

  /// Sends bytes as the body of a message, whatever they are.
  func send(_ body: [UInt8]) {
    let message = Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    var rest = message[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private func send(_ json: String) { send(Array(json.utf8)) }

  private func wait(until isDone: ([UInt8]) -> Bool) {
    heard.withLock {
      while !said.withLock({ isDone($0) }) { heard.wait() }
    }
  }

  private static let methods = [
    "textDocument/didChange", "textDocument/didChange", "textDocument/diagnostic",
    "textDocument/codeAction", "textDocument/hover", "textDocument/inlayHint",
    "textDocument/completion", "textDocument/codeLens", "textDocument/foldingRange",
  ]
  private static let texts = [
    "", "$", "5", "\\n", "= 0.5$", "```nn network\\n", "😀", "\\r", "é", "-", "nn-ignore", "\\\\",
  ]

  /// A range, mostly in order, and the position where it begins.
  private static func range(by bytes: inout some IteratorProtocol<UInt8>) -> (
    start: String, range: String
  ) {
    let numbers = (0..<4).map { _ in Int(bytes.next() ?? 0) }
    let start = #"{"line": \#(numbers[0] % 40), "character": \#(numbers[1])}"#
    let end = #"{"line": \#(numbers[0] % 40 + numbers[2] % 3), "character": \#(numbers[3])}"#
    return (start, #"{"start": \#(start), "end": \#(end)}"#)
  }

  private static func contains(_ text: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: text) }
  }
}
