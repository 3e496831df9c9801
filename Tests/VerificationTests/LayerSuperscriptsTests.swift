import Foundation
import NoteMarkup
import TestSupport
import Testing
import Verification

/// Superscripts without brackets that are the numbers of layers, and those that are powers.
@Suite struct LayerSuperscriptsTests {
  @Test(arguments: [
    ("$a_1^1 = 0.5$ and $a_1^2 = 0.6$", ["a"]),
    ("$z_1^2 = -0.4$, $z_1^3 = 0.2$", ["z"]),
    ("$z_1^{2} = 0.41$, $z_1^{3} = 0.83$", ["z"]),
    (
      "$w^2 = \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$, $w^3 = \\begin{bmatrix} 1 & 2 \\end{bmatrix}$",
      ["w"]
    ),
    ("$s_1^1 = 0.5$ und $s_1^2 = 0.7$", ["s"]),
    // Powers, one by one and together.
    ("$q^1 = 0.5$, $q^2 = 0.25$, $q^3 = 0.125$", []),
    ("$q^1 = 0.5$, $q^2 = 0.25$, $q^3 = 0.152$", []),
    ("Let $a = 0.5$. Then $a^2 = 0.52$ and $a^3 = 0.125$.", []),
    ("$R^2 = 0.83$ and $R^2 = 0.91$", []), ("$i^1 = i$, $i^2 = -1$, $i^4 = 1$", []),
    ("$3^1 = 3$, $3^2 = 8$", []), ("$x^2 + x^3 = 12$", []),
    ("$g^1 = 3$, $g^2 \\equiv 2 \\pmod 7$", ["g"]),
    ("$g^1 = 3, g^2 = 2, g^3 = 6 \\pmod 7$", []), ("$\\chi^2 = 3.4$ and $r^3 = 8$", []),
  ])
  func evidence(note: String, heads: [String]) {
    let found = LayerSuperscripts.heads(in: Note(note))
    #expect(found.isSuperset(of: heads) && found.isEmpty == heads.isEmpty, "\(found)")
  }

  private static let network = """
    ~~~nn network
    inputs: {x_1: 0.5, x_2: -1}
    layers:
      - {dense: 2, activation: logistic, weights: [[0.4, -0.3], [0.2, 0.6]], bias: [0.1, 0]}
      - {dense: 1, activation: logistic, weights: [[0.7, -0.5]], bias: [0.2]}
    targets: [1]
    loss: half squared error
    learning_rate: 0.5
    ~~~


    """

  /// Nobody says which notation it is, and whether inputs are the first layer.
  @Test(arguments: [
    "$z_1^1 = 0.6$, $z_2^1 = -0.5$ and $z_1^2 = 0.463189$.\n\n$\\delta_1^2 = -0.091558$",
    "$w_{12}^{1} = -0.3$ and $w_{12}^{2} = -0.5$.\n\n$a_1^1 = 0.645656$, $a_1^2 = 0.613770$",
    "$z_1^2 = 0.6$, $z_2^2 = -0.5$ and $z_1^3 = 0.463189$.\n\n$\\delta_1^3 = -0.091558$",
    "$$a_1^2 = \\sigma(z_1^2) = \\sigma(0.463189) = 0.613770$$\n\n$b_1^1 = 0.1$ and $b_1^2 = 0.2$",
    "$\\delta^{(\\text{out})} = -0.091558$ and $a^{(\\text{hidden})} = [0.645656, 0.377541]$",
    "$W^{[1]}[1,2] = -0.3$, $W^{[2]}[1,2] = -0.5$",
  ])
  func namesWithoutBracketsAreTheNetworks(note: String) {
    let report = check(Self.network + note)
    #expect(report.claims.allSatisfy { $0.verdict == .verified }, "\(report.claims.map(\.latex))")
    let numbers = note.ranges(of: /-?0\.\d{4,}/)
    for range in numbers {
      let slip = note.replacingCharacters(in: range, with: "0.7512468")
      let verdicts = check(Self.network + slip).claims.map(\.verdict)
      #expect(verdicts.contains(.wrong), "\(slip)")
    }
  }

  /// A power stays a power, beside names with the numbers of layers as well.
  @Test(arguments: [
    ("As $a_1^1 = 0.645656$ and $a_1^2 = 0.613770$, $(a_1^1)^2 = 0.416872$", false),
    ("As $a_1^1 = 0.645656$ and $a_1^2 = 0.613770$, $(a_1^1)^2 = 0.426872$", true),
    ("$x_1^2 + x_2^2 = 1.25$", false), ("$x_1^2 + x_2^2 = 1.35$", true),
  ])
  func aPowerStaysOne(note: String, isWrong: Bool) {
    let verdicts = check(Self.network + note).claims.map(\.verdict)
    #expect(verdicts.contains(.wrong) == isWrong && !verdicts.isEmpty, "\(verdicts)")
  }

  /// The error signal of a unit beside the number of its layer is no square of it.
  @Test func anErrorSignalIsNoSquare() {
    let verdicts = check(Self.network + "$\\delta_1^2 = -0.05$").claims.map(\.verdict)
    #expect(!verdicts.contains(.wrong))
  }

  @Test(arguments: [
    ("$h_{t=1} = 0.5$ and $h_{t=2} = 0.25$", false), ("$\\tanh'(0.5) = 0.786448$", false),
    ("$\\tanh'(0.5) = 0.768448$", true), ("$\\operatorname{ReLU}^{\\prime}(-2) = 0$", false),
    ("$\\text{relu}'([2, -1]) = [1, 0]$", false), ("$\\text{relu}'([2, -1]) = [1, 1]$", true),
    ("$\\sigma'(0.5) = 0.235004$", false), ("$\\tanh'(z) = 1 - \\tanh^2(z)$", false),
    ("$\\text{ReLU}'(x) = 1$ if $x > 0$", false), ("$f(x) = x^3$, $f'([1, 2]) = [3, 12]$", false),
  ])
  func primesAndStepsAreRead(note: String, isWrong: Bool) {
    #expect(check(note).claims.contains { $0.verdict == .wrong } == isWrong)
  }
}
