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

  private static let square = """
    ```nn network
    inputs: {x_1: 0.5, x_2: -0.3}
    layers:
      - {dense: 2, activation: logistic, weights: [[0.1, 0.8], [-0.4, 0.6]], bias: [0.2, -0.1]}
      - {dense: 2, activation: tanh, weights: [[0.3, -0.7], [0.5, 0.2]], bias: [0.05, 0.1]}
      - {dense: 1, activation: logistic, weights: [[0.9, -0.6]], bias: [0.15]}
    targets: [1]
    ```

    """
  private static let squareShown = """
    First $z^{[1]} = W^{[1]} x + b^{[1]} = [0.0100, -0.4800]^T$, then $a^{[1]} = [0.5025, 0.3823]^T$.


    """

  /// Square matrices fit either way, so that what the note has computed with them decides.
  @Test(arguments: [
    (
      "\\delta^{[1]} = W^{[2]} \\delta^{[2]} \\odot a^{[1]} \\odot (1 - a^{[1]})",
      "W^{[2]} symbol (W^{[2]})^T"
    ),
    ("z^{[2]} = (W^{[2]})^T a^{[1]} + b^{[2]}", "(W^{[2]})^T symbol W^{[2]}"),
    ("z^{[2]} = W^{[2]T} a^{[1]} + b^{[2]}", "W^{[2]T} ? -"),
  ])
  func transpositionsOfSquareMatricesAreDecidedByNumbers(equation: String, expected: String) {
    let found = diagnoses("\(Self.square)\(Self.squareShown)$\(equation)$")
    #expect(found.map { $0.hasSuffix(" ? -") ? expected : $0 } == [expected])
  }

  @Test(arguments: [
    "$z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}$",
    "$\\delta^{[2]} = (W^{[3]})^T \\delta^{[3]} \\odot (1 - a^{[2]} \\odot a^{[2]})$",
    "$z^{[2]T} = a^{[1]T} W^{[2]T} + b^{[2]T}$", "As rows: $z^{[2]} = a^{[1]} W^{[2]} + b^{[2]}$",
    "$\\frac{\\partial E}{\\partial W^{[2]}} = a^{[1]} (\\delta^{[2]})^T$",
    "## Columns of weights\n\n$z^{[2]} = (W^{[2]})^T a^{[1]} + b^{[2]}$",
  ])
  func otherLayoutsOfSquareMatricesAreLeftAlone(passage: String) {
    // In a section of its own another layout may be in force.
    let shown =
      passage.hasPrefix("#") ? "## Rows of weights\n\n\(Self.squareShown)" : Self.squareShown
    #expect(diagnoses("\(Self.square)\(shown)\(passage)") == [])
  }

  /// Where the note has shown how it counts layers, numbers tell which one is meant, whatever the shapes are.
  @Test func numbersOfAnotherLayerAreFoundWhateverTheirShape() {
    let shown = "First $z^{[1]} = [0.0100, -0.4800, 0.6100]^T$.\n\n"
    let slip = "$a^{[3]} = [0.5025, 0.3823, 0.6479]^T$"
    #expect(diagnoses("\(Self.network)\(shown)\(slip)") == ["a^{[3]} symbol a^{[1]}"])
    #expect(diagnoses("\(Self.network)\(slip)") == [])
  }

  /// A chain that states what the network has for its first name speaks of the network.
  @Test func chainsShowTheirOwnNames() {
    let slip = "$\\text{net}_1 = W_1 x + b_2 = [0.0100, -0.4800]^T$"
    #expect(diagnoses(Self.square + slip).count == 1)
    #expect(diagnoses(Self.square + slip.replacing("b_2", with: "b_1")) == [])
    #expect(diagnoses(Self.square + "$\\text{net}_1 = W_1 x + b_2 = [0.1400, -0.2700]^T$") == [])
  }

  @Test func tokensInAnotherFaceAreWhole() {
    let slip = """
      $\\boldsymbol{z}^{[2]} = \\boldsymbol{W}^{[2]} \\boldsymbol{a}^{[2]} + \\boldsymbol{b}^{[2]}$
      """
    let expected = "\\boldsymbol{a}^{[2]} symbol \\boldsymbol{a}^{[1]}"
    #expect(diagnoses(Self.square + slip) == [expected])
  }

  /// One entry that differs from the network's inputs, while what follows is computed from these, is a slip.
  @Test func givensThatAreNotGoneOnWithAreFound() {
    let slip = "The input is $x = (0.5, 0.3)^T$.\n\n"
    #expect(diagnoses(Self.square + slip + Self.squareShown) == ["0.3 sign -0.3"])
    for other in [
      slip, Self.squareShown + "What would it answer for $x = (0.5, 0.3)^T$?",
      slip + "Now $z^{[1]} = W^{[1]} x + b^{[1]} = [0.4900, -0.1200]^T$.",
    ] {
      #expect(diagnoses(Self.square + other) == [])
    }
  }
}
