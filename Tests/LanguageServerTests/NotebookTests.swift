import SourceText
import Testing

@testable import LanguageServer

@Suite struct NotebookTests {
  private let client = TestClient()

  private func cell(_ name: String, _ text: String, language: String = "markdown") -> String {
    #"{"uri": "cell:\#(name)", "languageId": "\#(language)", "version": 1, "text": \#(client.quoted(text))}"#
  }

  private func open() {
    client.begin()
    client.send(
      """
      {"method": "notebookDocument/didOpen", "params": {"notebookDocument": {"uri": "file:///n.ipynb", \
      "notebookType": "jupyter-notebook", "version": 1, "cells": [{"kind": 1, "document": "cell:a"}, \
      {"kind": 2, "document": "cell:code"}, {"kind": 1, "document": "cell:b"}]}, "cellTextDocuments": \
      [\(cell("a", "# A\n$2 + 2 = 5$")), \(cell("code", "$1 + 1 = 3$", language: "python")), \
      \(cell("b", "$3 + 3 = 7$ and $x"))]}}
      """)
  }

  private func change(_ cells: String) {
    client.send(
      """
      {"method": "notebookDocument/didChange", "params": {"notebookDocument": {"uri": "file:///n.ipynb", \
      "version": 2}, "change": {"cells": \(cells)}}}
      """)
  }

  /// The first line and column with a finding in each of the next documents that are told of.
  private func told(_ count: Int) -> [String: Position] {
    var places: [String: Position] = [:]
    for _ in 0..<count {
      let message = client.next("textDocument/publishDiagnostics")?["params"]
      guard let uri = message?["uri"]?.string else { continue }
      places[uri] = PositionRange(message?["diagnostics"]?.array?.first?["range"])?.start
    }
    return places
  }

  @Test func cellsOfMarkdownAreOneNote() {
    open()
    #expect(
      told(2) == [
        "cell:a": Position(line: 1, character: 9), "cell:b": Position(line: 0, character: 9),
      ])
  }

  @Test func aCellIsChangedByItself() {
    open()
    _ = told(2)
    change(
      #"""
      {"textContent": [{"document": {"uri": "cell:b", "version": 2}, "changes": [{"range": \#
      {"start": {"line": 0, "character": 9}, "end": {"line": 0, "character": 10}}, "text": "6"}]}]}
      """#)
    #expect(told(2) == ["cell:a": Position(line: 1, character: 9)])
  }

  @Test func cellsComeAndGo() {
    open()
    _ = told(2)
    change(
      """
      {"structure": {"array": {"start": 0, "deleteCount": 1, "cells": [{"kind": 1, "document": "cell:c"}]}, \
      "didOpen": [\(cell("c", "\n\n$5 + 5 = 11$"))], "didClose": [{"uri": "cell:a"}]}}
      """)
    #expect(
      told(3) == [
        "cell:c": Position(line: 2, character: 9), "cell:b": Position(line: 0, character: 9),
      ])
    client.send(
      #"{"method": "notebookDocument/didClose", "params": {"notebookDocument": {"uri": "file:///n.ipynb"}}}"#
    )
    #expect(told(2).isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"structure": {}}"#, #"{"structure": {"array": {"start": 9, "deleteCount": 9}}}"#,
    #"{"structure": {"array": {"start": -1, "deleteCount": -1}}}"#, #"{"textContent": [{}]}"#,
    #"{"textContent": [{"document": {"uri": "cell:none"}, "changes": [{"text": ""}]}]}"#,
  ])
  func nonsenseIsNoHarm(_ cells: String) {
    open()
    _ = told(2)
    change(cells)
    #expect(told(2)["cell:b"] == Position(line: 0, character: 9))
  }
}
