import Binding
import NoteMarkup
import TestSupport
import Testing
import Verification

/// Networks without numbers of their own, since they are trained on data.
@Suite struct NetworksOnDataTests {
  private static let numbered = """
    ```nn network main
    inputs: {x: 1}
    parameters: {w_1: 0.5}
    layers:
      - units: {o: w_1 x}
    targets: {o: 1}
    ```


    """
  private static let onData = """
    ```nn network other
    inputs: 2
    layers:
      - {dense: 1, activation: linear, initialize: glorot}
    learning_rate: 0.1
    ```


    """

  private static func wrong(in text: String) -> Int {
    let note = Note(text)
    let bindings = NoteBindings(reading: note)
    #expect(bindings.diagnostics.isEmpty)
    return NoteChecker.check(note, bindings: bindings).count(.wrong)
  }

  @Test(arguments: [
    (numbered + "So $net_o = 0.9$.", 1),
    (numbered + onData + "So $net_o = 0.9$.", 0),
    (numbered + "So $net_o = 0.8$.\n\n" + onData + "So $net_o = 0.9$.", 1),
    (onData + numbered + "So $net_o = 0.9$.", 1),
    (numbered + onData + "```nn forward main\n```\n\nSo $net_o = 0.9$.", 1),
  ])
  func claimsBelowOneAreNotAboutTheNetworkAboveIt(text: String, count: Int) {
    #expect(Self.wrong(in: text) == count)
  }
}
