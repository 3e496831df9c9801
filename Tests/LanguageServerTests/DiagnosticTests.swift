import SourceText
import Testing

@testable import LanguageServer

@Suite struct DiagnosticTests {
  private static let pulling = #"{"textDocument": {"diagnostic": {}}}"#

  private func texts(_ message: JSONValue?) -> [String]? {
    message?["params"]?["diagnostics"]?.array?.compactMap { $0["message"]?.string }
  }

  private func change(_ client: TestClient, version: Int, _ changes: String) {
    client.send(
      """
      {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": \
      {"uri": "file:///note.md", "version": \(version)}, "contentChanges": [\(changes)]}}
      """)
  }

  private func range(_ line: Int, _ start: Int, _ end: Int) -> String {
    #"{"start": {"line": \#(line), "character": \#(start)}, "end": {"line": \#(line), "character": \#(end)}}"#
  }

  @Test func anOpenNoteIsChecked() throws {
    let client = TestClient()
    client.begin()
    client.open("é😀 $2+2=5$\r\n", version: 7)
    let told = try #require(client.next("textDocument/publishDiagnostics")?["params"])
    #expect(told["uri"]?.string == "file:///note.md" && told["version"]?.integer == 7)
    let diagnostic = try #require(told["diagnostics"]?.array?.first)
    #expect(diagnostic["severity"]?.integer == 1)
    #expect(diagnostic["code"]?.string == "value" && diagnostic["source"]?.string == "nabla")
    #expect(
      PositionRange(diagnostic["range"])
        == PositionRange(
          Position(line: 0, character: 9), Position(line: 0, character: 10)))
  }

  @Test func changesAreCheckedAndTheLastCounts() {
    let client = TestClient()
    client.begin()
    client.open("$2+2=5$\r\n$3+3=6$\r\n")
    #expect(texts(client.next("textDocument/publishDiagnostics"))?.count == 1)
    change(client, version: 2, #"{"range": \#(range(0, 5, 6)), "text": "4"}"#)
    #expect(texts(client.next("textDocument/publishDiagnostics")) == [])
    // The second change of a message is about the text after the first.
    change(
      client, version: 3,
      #"{"range": \#(range(1, 0, 0)), "text": "x\n"}, {"range": \#(range(2, 5, 6)), "text": "7"}"#)
    let told = client.next("textDocument/publishDiagnostics")
    #expect(texts(told)?.count == 1)
    #expect(told?["params"]?["version"]?.integer == 3)
    change(client, version: 4, #"{"text": "nothing"}"#)
    #expect(texts(client.next("textDocument/publishDiagnostics")) == [])
  }

  @Test func aClosedNoteHasNoFindings() {
    let client = TestClient()
    client.begin()
    client.open("$2+2=5$")
    #expect(texts(client.next("textDocument/publishDiagnostics"))?.count == 1)
    client.send(
      #"{"method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///note.md"}}}"#
    )
    #expect(texts(client.next("textDocument/publishDiagnostics")) == [])
  }

  @Test func aClientThatPullsIsNotPushed() {
    let client = TestClient()
    #expect(client.begin(capabilities: Self.pulling)?["capabilities"]?["diagnosticProvider"] != nil)
    client.open("$2+2=5$")
    let first = client.ask("textDocument/diagnostic")?["result"]
    #expect(first?["kind"]?.string == "full" && first?["items"]?.array?.count == 1)
    let id = first?["resultId"]?.string ?? ""
    let second = client.ask("textDocument/diagnostic", #""previousResultId": "\#(id)""#)?["result"]
    #expect(second?["kind"]?.string == "unchanged" && second?["resultId"]?.string == id)
    change(client, version: 2, #"{"range": \#(range(0, 5, 6)), "text": "4"}"#)
    let third = client.ask("textDocument/diagnostic", #""previousResultId": "\#(id)""#)?["result"]
    #expect(third?["kind"]?.string == "full" && third?["items"]?.array?.isEmpty == true)
    #expect(client.rest.isEmpty)
  }

  @Test func thereAreAtMostAThousand() throws {
    let client = TestClient()
    client.begin()
    client.open(String(repeating: "$2+2=5$\n\n", count: 1200))
    let told = try #require(texts(client.next("textDocument/publishDiagnostics")))
    #expect(told.count == 1000)
    #expect(told.last == "201 more findings are not shown; nabla check tells them")
  }

  @Test(arguments: [
    ("{}", 1), (#"{"showUnread": true}"#, 2), (#"{"nabla": {"showUnread": true}}"#, 2),
  ])
  func unreadClaimsAreHintsWhereTheyAreWanted(_ options: String, _ count: Int) {
    let client = TestClient()
    client.begin(options: options)
    client.open("$20/3 = 6.6666$ and $y = f(x)$")
    let told = client.next("textDocument/publishDiagnostics")?["params"]?["diagnostics"]?.array
    #expect(told?.compactMap { $0["severity"]?.integer } == [2, 4].prefix(count).map(\.self))
  }

  @Test func aCarriedMistakeNamesItsCause() throws {
    let client = TestClient()
    client.begin(
      capabilities: #"{"textDocument": {"publishDiagnostics": {"relatedInformation": true}}}"#)
    client.open("$12.25 \\cdot 3.4 = 41.56$, so $41.56 + 1 = 42.56$")
    let told = client.next("textDocument/publishDiagnostics")?["params"]?["diagnostics"]?.array
    let carried = try #require(told?.first { $0["code"]?.string == "carried" })
    let place = try #require(carried["relatedInformation"]?.array?.first?["location"])
    #expect(place["uri"]?.string == "file:///note.md")
    #expect(PositionRange(place["range"])?.start == Position(line: 0, character: 19))
  }
}
