import SourceText
import Testing
import Verification

/// Slips in the names of a network's own equations, which have no numbers.
@Suite struct NameSlipTests {
  private static let network = """
    ```nn network
    inputs: {x_1: 0.5, x_2: -0.3}
    layers:
      - {dense: 3, activation: logistic, weights: [[0.1, 0.8], [-0.4, 0.6], [0.2, -0.7]], bias: [0.2, -0.1, 0.3]}
      - {dense: 2, activation: tanh, weights: [[0.3, -0.7, 0.4], [0.5, 0.2, -0.6]], bias: [0.05, 0.1]}
      - {dense: 1, activation: logistic, weights: [[0.9, -0.6]], bias: [0.15]}
    targets: [1]
    ```

    """
  private static let shown = """
    First $z^{[1]} = W^{[1]} x + b^{[1]}$, $a^{[1]} = \\sigma(z^{[1]})$ and $z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}$.


    """

  @Test(arguments: [
    ("z^{[2]} = W^{[1]} a^{[1]} + b^{[2]}", "W^{[1]} symbol W^{[2]}"),
    ("z^{[2]} = W^{[2]} a^{[2]} + b^{[2]}", "a^{[2]} symbol a^{[1]}"),
    ("z^{[2]} = W^{[2]} a^{[1]} + b^{[1]}", "b^{[1]} symbol b^{[2]}"),
    ("z^{[2]} = W^{[2]} z^{[1]} + b^{[2]}", "z^{[1]} symbol a^{[1]}"),
    ("a^{[2]} = \\tanh(z^{[1]})", "z^{[1]} symbol z^{[2]}"),
    (
      "\\delta^{[3]} = (a^{[2]} - y) \\odot a^{[3]} \\odot (1 - a^{[3]})",
      "a^{[2]} symbol a^{[3]}"
    ),
    (
      "\\delta^{[2]} = (W^{[2]})^T \\delta^{[3]} \\odot (1 - a^{[2]} \\odot a^{[2]})",
      "W^{[2]} symbol W^{[3]}"
    ),
    (
      "\\frac{\\partial E}{\\partial W^{[2]}} = \\delta^{[2]} (a^{[2]})^T",
      "a^{[2]} symbol a^{[1]}"
    ),
    (
      "\\delta^{[1]} = (W^{[2]})^T \\delta^{[2]} \\odot (1 - a^{[1]})",
      "(W^{[2]})^T \\delta^{[2]} \\odot (1 - a^{[1]}) operand "
        + "(W^{[2]})^T \\delta^{[2]} \\odot (1 - a^{[1]}) \\odot a^{[1]}"
    ),
    ("z^{[2]} = W^{[2]} a^{[1]}", "W^{[2]} a^{[1]} operand W^{[2]} a^{[1]} + b^{[2]}"),
    (
      "z^{[3]} = w^{[3]}_{11} a^{[1]}_1 + w^{[3]}_{12} a^{[2]}_2 + b^{[3]}",
      "a^{[1]}_1 symbol a^{[2]}_1"
    ),
    ("\\hat y = a^{[2]}", "a^{[2]} symbol a^{[3]}"),
  ])
  func areFoundAndMendedAsTheNoteWrites(equation: String, expected: String) {
    #expect(diagnoses("\(Self.network)\(Self.shown)$\(equation)$") == [expected])
  }

  /// General statements, other conventions and other networks are no slips.
  @Test(arguments: [
    "z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}",
    "\\delta^{[l]} = (W^{[l+1]})^T \\delta^{[l+1]} \\odot f'(z^{[l]})",
    "a^{[k]} = W^{[k]} h^{[k]}",
    "z^{[4]} = W^{[4]} a^{[3]} + b^{[4]}",
    "z^{[2]T} = a^{[1]T} W^{[2]T} + b^{[2]T}",
    "\\delta^{[2]} = \\delta^{[3]} W^{[3]} \\odot (1 - a^{[2]} \\odot a^{[2]})",
    "\\frac{\\partial E}{\\partial W^{[2]}} = \\delta^{[2]} \\otimes a^{[1]}",
    "\\frac{\\partial E}{\\partial W^{[2]}} = \\delta^{[2]} a^{[1]T}",
    "u = W^{[1]} v^{[2]} + c",
    "\\delta^{[2]} = (W^{[3]})^\\top \\delta^{[3]} \\odot \\tanh'(z^{[2]})",
  ])
  func whatIsNoSlipIsLeftAlone(equation: String) {
    #expect(diagnoses("\(Self.network)\(Self.shown)$\(equation)$") == [])
  }

  /// Where shapes do not go together, and no one name of the network makes them.
  @Test func equationsOfOtherNetworksAreLeftAlone() {
    let skip = "With a skip connection it would be $z^{[2]} = W^{[2]} (a^{[1]} + x) + b^{[2]}$."
    let claims = check("\(Self.network)\(Self.shown)\(skip)").claims
    #expect(!claims.suffix(1).contains { $0.verdict == .wrong })
  }

  @Test func messagesNameQuantitiesAsTheNoteDoes() {
    let note = "\(Self.network)\(Self.shown)$z^{[3]} = 0.9 \\cdot 0.5025 - 0.6 \\cdot 0.4$"
    let messages = check(note).mistakes.map(\.message)
    #expect(!messages.contains { $0.contains("a_{") || $0.contains("z_{") }, "\(messages)")
  }
}
