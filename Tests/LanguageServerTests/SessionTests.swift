import SourceText
import Testing

@testable import LanguageServer

@Suite struct SessionTests {
  private func code(_ answer: JSONValue?) -> Int? { answer?["error"]?["code"]?.integer }

  private func request(_ method: String) -> String {
    #"{"jsonrpc": "2.0", "id": "r", "method": "\#(method)"}"#
  }

  // MARK: Lifecycle

  @Test func aRequestBeforeTheFirstIsRefused() {
    let client = TestClient()
    client.send(request("textDocument/hover"))
    #expect(code(client.answer(to: "r")) == -32002)
    client.send(request("shutdown"))
    #expect(code(client.answer(to: "r")) == -32002)
  }

  @Test func itIsInitializedOnce() {
    let client = TestClient()
    #expect(client.begin()?["serverInfo"]?["name"]?.string == "nabla")
    client.send(request("initialize"))
    #expect(code(client.answer(to: "r")) == -32600)
  }

  @Test func afterShutdownNothingIsDone() {
    let client = TestClient()
    client.begin()
    client.send(request("shutdown"))
    #expect(client.answer(to: "r")?["result"]?.isNull == true)
    client.send(request("textDocument/hover"))
    #expect(code(client.answer(to: "r")) == -32600)
    client.send(request("shutdown"))
    #expect(code(client.answer(to: "r")) == -32600)
  }

  @Test(arguments: [(true, 0), (false, 1)] as [(Bool, Int32)])
  func exitEndsIt(_ isShutDown: Bool, _ status: Int32) {
    let client = TestClient()
    client.begin()
    if isShutDown { client.send(request("shutdown")) }
    client.send(#"{"jsonrpc": "2.0", "method": "exit"}"#)
    guard case .over(let end) = client.session.phase else {
      Issue.record("it goes on")
      return
    }
    #expect(end == status)
  }

  // MARK: Errors

  @Test func whatItDoesNotKnowIsAnError() {
    let client = TestClient()
    client.begin()
    client.send(request("textDocument/nonsense"))
    #expect(code(client.answer(to: "r")) == -32601)
    client.send(request("$/nonsense"))
    #expect(code(client.answer(to: "r")) == -32601)
  }

  @Test(arguments: [
    ("{", -32700), ("", -32700), ("\u{0}", -32700), ("[]", -32600), ("3", -32600), ("{}", -32600),
    (#"{"id": {}, "method": "shutdown"}"#, -32600), (#"{"id": 1, "method": 2}"#, -32600),
  ])
  func nonsenseIsAnErrorAndNoEnd(_ text: String, _ code: Int) throws {
    let client = TestClient()
    client.begin()
    client.send(text)
    let answer = try #require(client.rest.last)
    #expect(self.code(answer) == code)
    client.send(request("shutdown"))
    #expect(client.answer(to: "r")?["result"] != nil)
  }

  @Test(arguments: [
    "{}", #"{"textDocument": {"uri": 1}}"#, #"{"textDocument": {"uri": "file:///unknown.md"}}"#,
  ])
  func parametersThatAreNoneAreAnError(_ parameters: String) {
    let client = TestClient()
    client.begin()
    client.send(
      #"{"jsonrpc": "2.0", "id": "r", "method": "textDocument/diagnostic", "params": \#(parameters)}"#
    )
    #expect(code(client.answer(to: "r")) == -32602)
  }

  @Test func notificationsOfNothingAreNoHarm() {
    let client = TestClient()
    client.begin()
    for method in ["didOpen", "didChange", "didClose", "didSave"] {
      for parameters in ["{}", "[]", "null", #"{"textDocument": {"uri": "file:///u.md"}}"#] {
        client.send(
          #"{"jsonrpc": "2.0", "method": "textDocument/\#(method)", "params": \#(parameters)}"#)
      }
    }
    client.send(#"{"jsonrpc": "2.0", "method": "$/setTrace", "params": {"value": "off"}}"#)
    client.send(request("shutdown"))
    #expect(client.answer(to: "r")?["result"] != nil)
    #expect(client.rest.isEmpty)
  }

  @Test(arguments: [
    (#"["utf-16"]"#, "utf-16"), (#"["utf-16", "utf-8"]"#, "utf-8"), ("[]", "utf-16"),
    ("null", "utf-16"), (#"["utf-32"]"#, "utf-16"),
  ])
  func theBestEncodingIsTaken(_ offered: String, _ encoding: String) {
    let result = TestClient().begin(
      capabilities: #"{"general": {"positionEncodings": \#(offered)}}"#)
    #expect(result?["capabilities"]?["positionEncoding"]?.string == encoding)
  }
}
