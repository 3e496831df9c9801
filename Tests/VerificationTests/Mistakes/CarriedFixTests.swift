import Binding
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// A fix leaves the note consistent: what goes on with a wrong number is mended with it.
@Suite struct CarriedFixTests {
  private static let network = """
    ```nn network
    inputs: {x: 0.05}
    layers:
      - {dense: 1, activation: logistic, weights: [[0.15]], bias: [0.35]}
      - {dense: 1, activation: logistic, weights: [[0.25]], bias: [0.6]}
    targets: [0.01]
    loss: half squared error
    learning_rate: 0.5
    ```


    """

  private static let pair = """
    ```nn network
    inputs: {x_1: 1, x_2: 0}
    layers:
      - {dense: 2, activation: logistic, weights: [[0.5, 0.5], [0.5, 0.5]], bias: [0, 0]}
      - {dense: 1, activation: logistic, weights: [[1, 1]], bias: [0]}
    targets: [1]
    loss: binary cross entropy
    learning_rate: 0.5
    ```


    """

  /// A note, and what it says after one run of all fixes.
  struct Mended: Sendable, CustomTestStringConvertible {
    var name: String
    var network: String
    var note: String
    var mended: String

    var testDescription: String { name }
  }

  static let notes = [
    Mended(
      name: "under another heading", network: network,
      note: """
        # Hidden

        $a^{(1)} = \\sigma(0.3575) = 0.5888$

        # Output

        $z^{(2)} = w^{(2)} a^{(1)} + b^{(2)} = 0.25 \\cdot 0.5888 + 0.6 = 0.7472$
        """,
      mended: """
        # Hidden

        $a^{(1)} = \\sigma(0.3575) = 0.5884$

        # Output

        $z^{(2)} = w^{(2)} a^{(1)} + b^{(2)} = 0.25 \\cdot 0.5884 + 0.6 = 0.7471$
        """),
    Mended(
      name: "entries of a list", network: pair,
      note: """
        $\\hat{y} = \\sigma(1.2450) = 0.7763$

        $\\delta^{(2)} = \\hat{y} - y = 0.7763 - 1 = -0.2237$

        $\\frac{\\partial L}{\\partial W^{(2)}} = \\delta^{(2)} (a^{(1)})^T = -0.2237 \\cdot [0.6225, 0.6225] = [-0.1393, -0.1393]$
        """,
      mended: """
        $\\hat{y} = \\sigma(1.2450) = 0.7764$

        $\\delta^{(2)} = \\hat{y} - y = 0.7764 - 1 = -0.2236$

        $\\frac{\\partial L}{\\partial W^{(2)}} = \\delta^{(2)} (a^{(1)})^T = -0.2236 \\cdot [0.6225, 0.6225] = [-0.1392, -0.1392]$
        """),
  ]

  @Test(arguments: notes)
  func whatGoesOnIsMended(example: Mended) {
    let report = check(example.network + example.note)
    let bytes = Array((example.network + example.note).utf8)
      .applying(report.mistakes.compactMap(\.fix))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == example.network + example.mended, "\(report.mistakes.map(\.message))")
    let again = check(text)
    #expect(again.count(.wrong) == 0, "\(again.mistakes.map(\.message))")
    #expect(again.mistakes.isEmpty)
  }

  /// `0.6714` is what `1/(1 + 0.4895)` comes to, but the network says 0.6715.
  @Test func whatRestsOnASuggestionIsSuggested() {
    let report = check(
      """
      ```nn network
      inputs: {x_1: 1.5, x_2: -0.5}
      layers:
        - {dense: 2, activation: relu, weights: [[0.5, -0.2], [0.3, 0.8]], bias: [0.1, -0.1]}
        - {dense: 1, activation: logistic, weights: [[0.7, -0.4]], bias: [0.05]}
      targets: [1]
      loss: binary cross entropy
      ```

      $$\\hat{y} = \\sigma(0.715) = \\frac{1}{1 + e^{-0.715}} = \\frac{1}{1 + 0.4895} \\approx 0.6716$$

      $$L = -\\log(0.6716) \\approx 0.3979$$
      """)
    #expect(report.mistakes.count == 3)
    #expect(report.mistakes.allSatisfy { $0.safety == .suggested }, "\(report.mistakes)")
  }
}
