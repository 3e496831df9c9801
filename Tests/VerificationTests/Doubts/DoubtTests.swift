import Binding
import NoteMarkup
import Testing

@testable import Verification

/// Each doubt with notes that it spares and notes that it must not spare.
///
/// The last disagreeing claim of a note is the one in question.
@Suite struct DoubtTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let id: String
    /// Whether the notes are about the example network.
    var isBound = false
    let spared: [String]
    let convicted: [String]

    var testDescription: String { id }
  }

  private static let trainable = """
    ~~~nn network
    inputs: {x: 2}
    parameters: {w: 0.5}
    layers: [{units: {o: w x}}]
    targets: {o: 3}
    learning_rate: 0.1
    ~~~


    """
  private static let training = "~~~nn train\nsteps: 3\n~~~\n\n"
  /// It diverges.
  private static let endless = "~~~nn train\nsteps: 3000\nlearning_rate: 10\n~~~\n\n"

  /// Two values that show what σ is.
  private static let shown = "$\\sigma(1) = 0.7311$ and $\\sigma(-1) = 0.2689$.\n\n"

  static let cases =
    [
      Case(
        id: "unsure-convention",
        spared: [
          "$\\sigma(1) = 0.2$", "$2 \\sigma(0) = 3$", "$\\sigma(1) = 0.7311$\n\n$\\sigma(2) = 0.3$",
          shown + "The deviation is $\\sigma(2) = 0.3$.",
          "The sigmoid is not meant: $\\sigma(2) = 0.96$.",
          "Neither the sigmoid nor a bend: $\\sigma(0.3) = 0.3$.",
        ],
        convicted: [
          "$\\sigma(x) = x^2$, $\\sigma(3) = 8$", shown + "$\\sigma(2) = 0.3$",
          "With the sigmoid $\\sigma$: $\\sigma(2) = 0.3$.", "$\\sigma(2) = 0.3$, σ 是 sigmoid 函数。",
          "$\\tanh(0) = 0$ and $\\sigma(2) = 0.3$",
          "La sigmoïde :\n\n$\\sigma([0, 2]) = [0.5, 0.3]$",
          "$\\sigma(z) = \\frac{1}{1 + \\exp(-z)}$\n\nNow $\\sigma(2) = 0.3$.",
          "$\\sigma(2 + 1) = \\sigma(4)$",
        ]),
      Case(
        id: "impossible-sigma",
        spared: [shown + "$\\sigma(6) = 12$", "With the sigmoid $\\sigma$: $\\sigma(2) = 3$."],
        convicted: ["With the sigmoid $\\sigma$: $\\sigma(2) = 0.3$."]),
      Case(
        id: "earlier-definition",
        spared: [
          "Let $x = 3$.\n\nThen $x^2 = 6$.",
          "$A = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$\n\n$2 A = \\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\end{pmatrix}$",
        ],
        convicted: [
          "Let $x = 3$. Then $x^2 = 6$.",
          "$A = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$\n\n$2 A = \\begin{pmatrix} 2 & 4 \\\\ 6 & 9 \\end{pmatrix}$",
        ]),
      Case(
        id: "unspoken-identity",
        spared: ["$(a - b)^2 = a^2 - b^2$", "$\\frac{1}{u + v} = \\frac{1}{u} + \\frac{1}{v}$"],
        convicted: ["Rule: $(a - b)^2 = a^2 - b^2$", "$(a - b)^2 = a^2 - 2ab - b^2$"]),
      Case(
        id: "unshown-meaning", isBound: true,
        spared: [
          "$z_1 + 1 = 3$", trainable + "$z_1 + 1 = 3$", trainable + "$W_1 \\cdot 2 = W_1 + 1$",
        ],
        convicted: [
          trainable + "$z_1 = 1.00$, and so $z_1 + 1 = 3$", trainable + "$z^{[1]} + 1 = 3$",
          trainable + "$a^{(1)}_1 + z_1 = 3$",
        ]),
      Case(
        id: "open-situation", isBound: true,
        spared: [
          #"$net_{h_1} = 0.51 \cdot 0.05 + 0.2 \cdot 0.1 + 0.35 = 0.3955$"#
        ],
        convicted: ["Here $net_{h_1} = 0.7$.", "The weight is $w_5 = 0.9$."]),
      Case(
        id: "other-network", isBound: true,
        spared: [
          "A linear unit would have $out_{h_1} = net_{h_1}$.",
          "Eine lineare Einheit hätte $out_{h_1} = net_{h_1}$.",
          "Une unité linéaire aurait $out_{h_1} = net_{h_1}$.",
          "Without a bias $net_{h_1} = w_1 i_1 + w_2 i_2$.",
          "With tied weights there would be $w_5 = w_1$.",
        ],
        convicted: [
          "A linear unit has $out_{h_1} = net_{h_1}$.",
          "One would compute $net_{h_1} = w_1 i_1 + w_3 i_2 + b_1 = 0.3775$.",
          "It would be nice. Here $out_{h_1} = net_{h_1}$.",
        ]),
      Case(
        id: "trained-network",
        spared: [
          trainable + training + "Then $out_o = 2.28$.",
          trainable + training + "$\\frac{\\partial E_{total}}{\\partial w} = -1.44$",
          trainable + training + "$out_o + 1 = 3.28$",
          trainable + endless + "Now $out_o = 2.9$.",
          trainable + endless + "$out_o = (1 - 13.611568469)^2 = 159.051659259$",
        ],
        convicted: [
          trainable + "First $out_o = 2.9$.\n\n" + training,
          trainable + training + "Now $out_o = 2.93$.",
          trainable + training + "$out_o + 1 = 3.29$",
          trainable + training + "$x + target_o = 6$",
          trainable + training + "$2 \\cdot 0.5 = 2$",
          trainable + endless + "$(1 - 13.611568469)^2 = 159.051659259$",
        ]),
      Case(
        id: "contradicted-definition", spared: ["$x = 2 + 2 = 5$ and $3 x = 13$"],
        convicted: ["$x = 2 + 2 = 4$ and $3 x = 13$"]),
      Case(
        id: "several-definitions", spared: ["$x = 2$ or $x = 3$, and $x^2 = 5$"],
        convicted: ["$x = 2$, and $x^2 = 5$"]),
      Case(
        id: "decimal-comma", spared: ["$1,5 + 1,5 = 3,1$"],
        convicted: ["$1.5 + 1.5 = 3.1$", "$1{,}5 + 1{,}5 = 3{,}1$"]),
      Case(
        id: "binary-digits",
        spared: [
          "$011 + 1 = 101$", "$259 = |0001|0000|0011|$",
          "Added bit by bit, binary $110 + 011 = 101$ carries nothing.",
        ],
        convicted: [
          "$3 = |1|$", "$110 + 1 = 101$", "$012 + 1 = 101$", "In binary numbers $110 + 1 = 101$.",
        ]),
      Case(
        id: "other-base",
        spared: [
          "In hexadecimal $7 + 9 = 10$.", "Oktal ist $17 + 1 = 20$.", "In base 5 $3 + 4 = 12$.",
        ],
        convicted: [
          "In hexadecimal $7 + 9 = 11$.", "The octagon has $7 + 1 = 10$ sides.",
          "In base 6 $3 + 4 = 12$.",
        ]),
      Case(
        id: "indexless-sum",
        spared: [
          "$\\sum_{i=1}^{2} 0.6^2 + 0.8^2 = 1$",
          "$\\frac{1}{2} \\sum_{i=1}^{2} (1 - 0.4)^2 + (0 - 0.8)^2 = 0.5$",
        ],
        convicted: [
          "$\\sum_{i=1}^{2} 0.6 = 2$", "$\\sum_{i=1}^{2} i + 1 = 9$", "$1 + \\sum_{i=1}^{2} 3 = 8$",
        ]),
      Case(
        id: "byte-overflow",
        spared: [
          "$250 + 10 = 4$", "$127 + 1 = -128$", "$65535 + 1 = 0$", "With four bits $15 + 1 = 0$.",
        ],
        convicted: ["$250 + 10 = 270$", "$15 + 1 = 0$", "$255.5 + 0.5 = 0$"]),
      Case(
        id: "unit-beside-name", spared: ["$v = 3$, so $v \\cdot 2\\,\\text{s} = 10$"],
        convicted: ["$3 \\cdot 2\\,\\text{s} = 10$"]),
      Case(
        id: "parameter-assignment", isBound: true, spared: ["$w_1 := 0.4 + 0.25$"],
        convicted: ["$w_1 = 0.4 + 0.25$", "$net_{h_1} := 0.4 + 0.25$"]),
      Case(
        id: "letter-e",
        spared: ["$2 e + 1 = 9$", "With counts $e^i$ we have $\\sum_{i=1}^{3} e^i = 8$."],
        convicted: ["$e^{2} + 1 = 7$", "$\\ln(e + 1) = 1.4$", "We have $\\sum_{i=1}^{3} e^i = 8$."]),
      Case(
        id: "layer-number", isBound: true,
        spared: [
          "$\\delta_1^2 = 0.3$", "$0.3 = \\delta_1^2$", "$\\delta_{h_1}^2 = 2 \\cdot 0.15$",
        ],
        convicted: [
          trainable + "$out_o^2 = 3$", trainable + "$w^2 = 0.7$",
        ]),
      Case(
        id: "name-before-bracket",
        spared: ["Let $f = 3$. Then $f(2) = 5$.", "With $k = 3$ we see that $8 = k(-2)$."],
        convicted: ["Let $f = 3$. Then $f(2 + 1) = 5$.", "$f(x) = 2x$ and $f(2) = 5$"]),
      Case(
        id: "ratio-beside-share", spared: ["$3 : 1 = 75\\%$", "Odds of $1 : 3 = 0.25$"],
        convicted: ["$3 : 1 = 4$", "$3 / 1 = 75\\%$", "$6 : 8 = 3 : 5$"]),
      Case(
        id: "stated-congruence",
        spared: ["$81 \\cdot 1 = 2$ (mod $n$)", "$9 \\cdot 9 = 2.5$ (mod 10)"],
        convicted: [
          "$81 \\cdot 1 = 1$ (model 10)", "$81 = 2 \\bmod 10$", "$81 \\cdot 1 = 2$ (mod 10)",
        ]),
      Case(
        id: "among-residues",
        spared: ["Modulo 7, $5 \\cdot 3 = 1$.", "In $\\mathbb{Z}_7$ we have $5 + 4 = 2$."],
        convicted: [
          "In this model $5 \\cdot 3 = 16$.", "Modulo 7, $5 \\cdot 3.5 = 1$.",
          "Modulo 7, $5 \\cdot 3 = 2$.",
        ]),
      Case(
        id: "matrix-shapes", spared: ["$(4 \\times 3)(3 \\times 1) = (4 \\times 1)$"],
        convicted: ["$4 \\times 3 = 4 \\times 2$", "$(4 \\times 3) = (4 \\times 1)$"]),
      Case(
        id: "transposed-product",
        spared: [
          #"$\begin{bmatrix}1&2\\0&1\end{bmatrix}\begin{bmatrix}1&0\\3&1\end{bmatrix}=\begin{bmatrix}7&3\\2&1\end{bmatrix}$"#
        ],
        convicted: [
          #"$\begin{bmatrix}1&2\\0&1\end{bmatrix}\begin{bmatrix}1&0\\3&1\end{bmatrix}=\begin{bmatrix}1&2\\3&7\end{bmatrix}$"#
        ]),
      Case(
        id: "square-size",
        spared: ["$110 + 1 = 111 \\times 111$", "$28 - 2 = \\mathbf{26 \\times 26 \\times 26}$"],
        convicted: [
          "$110 + 1 = 112 \\times 112$", "$110 + 1 = 111 \\times 112$",
          "$110 + 1 = 111 \\cdot 111$",
        ]),
      Case(
        id: "running-result",
        spared: ["$3 + 4 = 7 \\times 2 = 14$", "$5 \\cdot 3 = 15 + 2 = 17$"],
        convicted: [
          "$3 + 4 = 8 \\times 2 = 16$", "$3 + 4 = 7 \\times 2$",
          "$3\\,\\text{km} = 3 \\times 150 = 450\\,\\text{m}$",
        ]),
      Case(
        id: "whole-quotient",
        spared: ["$30 : 4 = 7$", "$15 \\div 16 = 0$", "$5 / 2 = 2$", "$255 \\div 16 = 15$"],
        convicted: [
          "$30 : 4 = 8.5$", "$\\frac{31}{12} = 2$", "$30 : 4 \\approx 6$", "$30 : 4 = 6$",
        ]),
      Case(
        id: "arrow-change",
        spared: [
          "$600\\,\\text{m} \\rightarrow 20\\,\\text{m} = 580\\,\\text{m}$"
        ],
        convicted: [
          "$600\\,\\text{m} \\rightarrow 20\\,\\text{m} = 550\\,\\text{m}$",
          "$600\\,\\text{m}$, $20\\,\\text{m} = 580\\,\\text{m}$",
        ]),
      Case(
        id: "truth-values", spared: ["$1 + 1 = 1$", "$1 + 1 = 0$"],
        convicted: ["$1 + 1 = 3$", "$2 + 1 = 1$"]),
      Case(
        id: "residue-symbol", spared: ["$\\left(\\frac{3}{5}\\right) = -1$"],
        convicted: ["$\\frac{3}{5} = -1$", "$\\left(\\frac{3}{5}\\right) = 2$"]),
      Case(
        id: "added-percentage", spared: ["$80 + 10\\% = 88$", "$80 - 10\\% = 72$"],
        convicted: ["$80 \\cdot 10\\% = 88$"]),
      Case(
        id: "exclamation-mark", spared: ["$1 + 2 = 3!$"],
        convicted: ["$1 + 2 = 4!$", "$1 + 2 = 3! = 6$"]),
      Case(
        id: "letter-unit", spared: ["$s = 100$ and $t = 100 / 5 = 20 s$"],
        convicted: ["$z = 100$ and $t = 100 / 5 = 20 z$"]),
      Case(
        id: "unknown-letter",
        spared: ["$2 \\cdot 3\\,h = 7$", "$15 \\cdot 4 = 6\\,h$", "$20 = 4 \\cdot 2\\,N$"],
        convicted: [
          "$2 \\cdot 3\\,h = 7\\,h$", "$15 \\cdot 4 = 61\\,h$",
          "$2 \\cdot 3 = 6\\,h$ and $15 \\cdot 4 = 6\\,h$",
        ]),
      Case(
        id: "unit-factor",
        spared: [
          "$2 \\cdot 500 = 1$ km", "$0.1\\,\\text{g/s} \\cdot 3600 = 360\\,\\text{g/h}$",
          "$0.5 \\cdot 60 = 1800 \\text{ min}$", "$3 \\cdot 0.05 = 15$ %",
        ],
        convicted: [
          "$2 \\cdot 500 = 1$", "$\\frac{8}{4}\\,\\text{s} = 2\\,\\text{ms}$",
          "$1.5 \\cdot 3600 = 540$ seconds", "$2 \\cdot 400 = 900 \\text{ m}$",
        ]),
      Case(
        id: "later-definition",
        spared: ["Let $x = 2$. Now solve $3 x + 1 = 10$, so that $x = 3$."],
        convicted: [
          "Let $x = 2$. Then $3 x + 1 = 10$.", "Let $x = 2$. Then $3 x + 1 = 10$.\n\n$x = 3$",
        ]),
    ] + assertions

  /// What a note does not assert.
  static let assertions = [
    Case(
      id: "said-to-be-false",
      spared: [
        "It is not true that $2 + 2 = 5$.", "$2 + 2 = 5$ (faux !)",
        "| wrong |\n|---|\n| $2 + 2 = 5$ |",
      ],
      convicted: [
        "It is wrong to stop. Then $2 + 2 = 5$.", "$2 + 2 = 5$ is not wrong.",
        "It is not false that $2 + 2 = 5$.",
      ]),
    Case(
      id: "to-be-judged", spared: ["Find the error: $2 + 2 = 5$.", "Is $2 + 2 = 5$?"],
      convicted: ["We find the error $2 + 2 = 5$.", "Find the sum. Solution: $2 + 2 = 5$."]),
    Case(
      id: "crossed-out", spared: ["~~$2 + 2 = 5$~~", "<del>$2 + 2 = 5$</del>"],
      convicted: ["~~a~~ $2 + 2 = 5$ ~~b~~", "~~$2 + 2 = 5$"]),
    Case(
      id: "led-to-a-contradiction", spared: ["Suppose $2 + 2 = 5$. That is absurd."],
      convicted: ["Suppose we add them. Then $2 + 2 = 5$. Good."]),
    Case(
      id: "condition", spared: ["Let $m = 4$. It works whenever $m + 1 < 3$."],
      convicted: ["Let $m = 4$. It works since $m + 1 < 3$."]),
    Case(
      id: "one-of-cases", spared: ["It is right ($\\theta = 90°$) or obtuse ($\\theta > 90°$)."],
      convicted: ["It is right: $\\theta = 90°$. It holds that $\\theta > 90°$."]),
    Case(
      id: "described-equation", spared: ["At $x = 1$ it is 2. The equation $x^2 = 9$ is left."],
      convicted: ["At $x = 1$ it is 2. The value is $x^2 = 9$."]),
    Case(
      id: "general-statement", spared: ["Let $n = 12$. In general $n^2 = 4$."],
      convicted: ["Let $n = 12$. Here $n^2 = 4$."]),
    Case(
      id: "measured-or-cut", spared: ["We measured $0.57 \\approx \\frac12$."],
      convicted: ["We measured $\\frac12 \\approx 0.57$.", "We took $0.57 \\approx \\frac12$."]),
    Case(
      id: "sum-of-levels",
      spared: ["$70\\,\\text{dB} + 70\\,\\text{dB} = 73\\,\\text{dB}$", "$80 + 83 = 84.8$ dB"],
      convicted: ["$20\\,\\text{dB} + 3\\,\\text{dB} = 25\\,\\text{dB}$", "$70 + 70 = 73$"]),
    Case(
      id: "correspondence", spared: ["$150 = 100\\%$"],
      convicted: ["$0.45 = 54\\%$", "$\\frac{3}{4} = 45\\%$"]),
    Case(
      id: "failing-test",
      spared: [
        "Most of us prefer the second one: $2 > 3 > 1 > 4$.", "| $7 < 5$ | go left |\n|---|---|",
        "| test | then |\n|---|---|\n| $7 < 5$ | right |", "$12 < 11 \\Rightarrow$ stop",
        "Wenn die Zahl kleiner ist, etwa $12 < 11$, geht es links weiter.",
        "On teste $12 < 11$ : non.", "He says \"$3 > 5$\".",
      ],
      convicted: [
        "So the second one is better: $0.693 \\le 0.5$.",
        "Die Werte fallen: $0{,}5 > 0{,}45 > 0{,}47$.",
        "We have $12 < 11$.", "Der Test ist signifikant: $p = 0.07 < 0.05$.",
      ]),
  ]

  /// The claims whose sides disagree, with the doubts that withdrew the judgement.
  private func disagreements(
    _ note: String, isBound: Bool
  ) -> [(verdict: Verdict, doubt: String?)] {
    let note = Note(parsing: Array(note.utf8))
    let report = NoteChecker.check(
      note, bindings: NoteBindings(reading: note),
      imported: isBound ? SampleNetwork.bindings : NoteBindings(), explains: true)
    return zip(report.claims, report.reasonings).compactMap { claim, reasoning in
      let doubt = reasoning.doubts.first { $0.withdrew }
      guard claim.verdict == .wrong || claim.verdict == .rounding || doubt != nil else {
        return nil
      }
      return (claim.verdict, doubt?.id)
    }
  }

  @Test(arguments: cases)
  func whatItSpares(of doubt: Case) throws {
    for note in doubt.spared {
      let last = try #require(disagreements(note, isBound: doubt.isBound).last, "\(note)")
      #expect(last.verdict == .unread, "\(note)")
      #expect(last.doubt == doubt.id, "\(note)")
    }
  }

  @Test(arguments: cases)
  func whatItMustNotSpare(of doubt: Case) throws {
    for note in doubt.convicted {
      #expect(
        disagreements(note, isBound: doubt.isBound).contains { $0.verdict == .wrong }, "\(note)")
      #expect(
        !disagreements(note, isBound: doubt.isBound).contains { $0.doubt == doubt.id }, "\(note)")
    }
  }

  @Test func everyDoubtHasItsCases() {
    #expect(Set(Self.cases.map(\.id)) == Set(Doubts.all.map(\.id)))
    #expect(Self.cases.count == Doubts.all.count)
  }

  @Test func everyDoubtHasAReasonOfItsOwn() {
    #expect(Set(Doubts.all.map(\.reason)).count == Doubts.all.count)
    #expect(Set(Doubts.all.map(\.reason.explanation)).count == Doubts.all.count)
  }

  @Test func everyExampleIsSparedByItsDoubt() throws {
    for doubt in Doubts.all {
      let isBound = Self.cases.first { $0.id == doubt.id }?.isBound ?? false
      let last = disagreements(doubt.example, isBound: isBound).last
      #expect(last?.doubt == doubt.id, "\(doubt.id)")
    }
  }
}
