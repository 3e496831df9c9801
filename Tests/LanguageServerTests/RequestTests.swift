import Platform
import SourceText
import Testing

@testable import LanguageServer

@Suite struct RequestTests {
  /// What is asked of every document, with parameters that make sense in the note below.
  private static let place = #""position": {"line": 0, "character": 3}"#
  private static let range =
    #""range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}"#

  private static let requests = [
    ("textDocument/hover", place), ("textDocument/completion", place),
    ("textDocument/codeAction", range), ("textDocument/inlayHint", range),
    ("textDocument/documentSymbol", ""), ("textDocument/codeLens", ""),
    ("textDocument/foldingRange", ""), ("textDocument/diagnostic", ""),
  ]

  @Test func allThatIsOfferedIsAnswered() {
    #expect(
      Set(Feature.table.keys)
        == Set(Self.requests.map(\.0)).union(["codeAction/resolve"]))
  }

  @Test(
    arguments: requests,
    ["", "$", "$2+2=5$", "# A\n```nn network\n```\n\n$$\n1 = 2", "\u{0}\r\r\n"])
  func everyNoteHasAnAnswer(_ request: (method: String, parameters: String), _ text: String) {
    let client = TestClient()
    client.begin(options: #"{"inlayHints": "values"}"#)
    client.open(text)
    #expect(client.ask(request.method, request.parameters)?["result"] != nil)
  }

  @Test(arguments: requests.filter { !$0.1.isEmpty })
  func parametersThatAreMissingAreAnError(_ request: (method: String, parameters: String)) {
    let client = TestClient()
    client.begin(
      capabilities: #"{"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}}"#,
      options: #"{"inlayHints": "values"}"#)
    client.open("$2+2=5$")
    for parameters in ["", #""position": 3, "range": {"start": null}"#] {
      #expect(client.ask(request.method, parameters)?["error"]?["code"]?.integer == -32602)
    }
  }

  @Test func aRequestCanBeTakenBack() {
    let client = TestClient()
    client.begin()
    client.open(String(repeating: "$2+2=5$\n\n", count: 600))
    client.request("textDocument/foldingRange", id: "1")
    client.request("textDocument/foldingRange", id: #""back""#)
    client.send(#"{"method": "$/cancelRequest", "params": {"id": "back"}}"#)
    #expect(client.answer(to: "back")?["error"]?["code"]?.integer == -32800)
  }

  @Test func aRequestIsTakenBackWhileItsNoteIsChecked() {
    let client = TestClient()
    client.begin(capabilities: #"{"textDocument": {"diagnostic": {}}}"#)
    client.open(String(repeating: "$2+2=5$\n\n", count: 5000))
    client.request("textDocument/foldingRange", id: #""back""#)
    usleep(20_000)
    client.send(#"{"method": "$/cancelRequest", "params": {"id": "back"}}"#)
    #expect(client.answer(to: "back")?["error"]?["code"]?.integer == -32800)
  }

  /// The check of the state that is gone is given up, and the client asks again.
  @Test func findingsOfANoteThatChangedAreToBeAskedForAgain() {
    let client = TestClient()
    client.begin(capabilities: #"{"textDocument": {"diagnostic": {}}}"#)
    client.open(String(repeating: "$2+2=5$\n\n", count: 5000))
    client.request("textDocument/diagnostic", id: #""old""#)
    usleep(20_000)
    client.send(
      #"{"method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///note.md", "version": 2}, "contentChanges": [{"text": "$2+2=5$"}]}}"#
    )
    #expect(client.answer(to: "old")?["error"]?["code"]?.integer == -32802)
    let answer = client.ask("textDocument/diagnostic")
    #expect(answer?["result"]?["items"]?.array?.count == 1)
  }

  @Test(arguments: [
    #"{}"#, #"{"command": "nabla.nothing", "arguments": [{"uri": "file:///note.md"}]}"#,
    #"{"command": "nabla.run"}"#,
    #"{"command": "nabla.run", "arguments": [{"uri": "file:///other.md"}]}"#,
  ])
  func commandsThatAreNoneAreAnError(_ parameters: String) {
    let client = TestClient()
    client.begin()
    client.open("")
    client.send(
      #"{"id": "c", "method": "workspace/executeCommand", "params": \#(parameters)}"#)
    #expect(client.answer(to: "c")?["error"]?["code"]?.integer == -32602)
  }
}
