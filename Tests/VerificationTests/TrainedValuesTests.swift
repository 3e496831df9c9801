import Binding
import NoteMarkup
import TestSupport
import Testing
import Verification

/// Claims below a training are about the trained network, those above it about the declared one.
@Suite struct TrainedValuesTests {
  /// w becomes 0.9, 1.14, 1.284 and so on, and nears 1.5.
  private static let network = """
    ```nn network
    inputs: {x: 2}
    parameters: {w: 0.5}
    layers: [{units: {o: w x}}]
    targets: {o: 3}
    learning_rate: 0.1
    ```


    """
  private static let training = "```nn train\nsteps: 3\n```\n\n"

  private static let onData = """
    ```nn data pts
    inputs: [x]
    targets: [y]
    rows: [[0, 1], [1, 3], [2, 5]]
    ```

    ```nn network
    inputs: [x]
    layers: [{dense: 1, weights: [[0]], bias: [0]}]
    learning_rate: 0.1
    ```

    ```nn train
    data: pts
    steps: 5
    ```


    """

  private static func verdicts(_ text: String) -> [Verdict] {
    let note = Note(text)
    let bindings = NoteBindings(reading: note)
    #expect(bindings.diagnostics.isEmpty)
    return NoteChecker.check(note, bindings: bindings).claims.map(\.verdict)
  }

  @Test(arguments: [
    (network + "The weight is $w = 0.5$.\n\n" + training + "It is $w = 1.284$.", "vv"),
    (network + "The weight is $w = 1.284$.\n\n" + training, "w"),
    (network + training + "The output is $out_o = 2.568$.", "v"),
    (network + training + "The output is $out_o = 2.586$.", "w"),
    (network + training + "The output is $out_o = w \\cdot x = 1.284 \\cdot 2 = 2.568$.", "vvv"),
    (network + training + "The output was $out_o = 1$.", "v"),
    (network + training + training + "The output is $out_o = 2.9067$.", "v"),
    (network + training + "# On\n\nThe error is $E_{total} = 0.093312$.", "v"),
    (network + training + "# On\n\nThe error is $E_{total} = 0.093213$.", "w"),
    (onData + "The weight is $w_{1,1,1} = 1.36045$.", "v"),
    (onData + "The weight is $w_{1,1,1} = 1.36405$.", "w"),
    (onData + "The error is $E_{total} = 0.393593084$.", "v"),
  ])
  func aClaimIsAboutTheNetworkAsItIsByThen(text: String, expected: String) {
    let letters = Self.verdicts(text).map { $0 == .verified ? "v" : $0 == .wrong ? "w" : "u" }
    #expect(letters.joined() == expected)
  }

  @Test func whatHoldsOnTheWayConvictsNothing() {
    let verdicts = Self.verdicts(Self.network + Self.training + "The weight is $w = 0.9$.")
    #expect(!verdicts.contains(.wrong))
  }
}
