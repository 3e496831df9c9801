import Binding
import Lessons
import NoteMarkup
import TestSupport
import Testing

@Suite struct ExplanationTests {
  private static let bindings = NoteBindings(
    reading: Note(LessonFixture.network + "\n```nn define\nk: 7\n```\n"))

  private static func explain(_ subject: String) -> Explanation {
    Explanation(subject, in: bindings)
  }

  @Test func givenQuantity() {
    let explanation = Self.explain("w_5")
    #expect(explanation.isFound)
    #expect(explanation.text.contains("w_5: The parameter w₅ is given."))
    #expect(explanation.text.contains("  net_o₁          = 1.105905967"))
    #expect(explanation.text.contains("  w₅⁺             = 0.358916480"))
  }

  @Test(arguments: ["dE_total/dw_1", "\\frac{\\partial E_{total}}{\\partial w_1}", "0.000438568"])
  func derivative(subject: String) {
    let explanation = Self.explain(subject)
    #expect(explanation.isFound)
    for words in [
      "∂E_total/∂w₁ = ∂E_total/∂out_h₁ · ∂out_h₁/∂net_h₁ · ∂net_h₁/∂w₁",
      "= ∂E_total/∂net_h₁ · ∂net_h₁/∂w₁", "= 0.008771355 · 0.05", "= 0.000438568",
      "w₁⁺ = 0.149780716",
    ] { #expect(explanation.text.contains(words)) }
  }

  @Test(arguments: [
    (
      "W^{[1]}",
      "W^[1]: a matrix of 2 by 2 entries\n\n  w₁ = 0.15   w₂ = 0.2\n  w₃ = 0.25   w₄ = 0.3\n"
    ),
    (
      "\\delta^{[2]}",
      "dE_total/dz^[2]: a vector of 2 entries\n\n  ∂E_total/∂net_o₁ = 0.138498562\n"
    ),
    ("x", "x: a vector of 2 entries\n\n  i₁ = 0.05\n  i₂ = 0.1\n"),
  ])
  func layersAreExplainedByTheirEntries(subject: String, text: String) {
    let explanation = Self.explain(subject)
    #expect(explanation.isFound)
    #expect(explanation.text.hasPrefix(text), "\(explanation.text)")
  }

  @Test func numberOfSeveralQuantities() {
    let explanation = Self.explain("0.74136507")
    #expect(explanation.isFound)
    #expect(explanation.text.contains("is the value of 2 quantities"))
    #expect(explanation.text.contains("dE_o_1/dout_o_1"))
    #expect(explanation.text.contains("dE_total/dout_o_1"))
  }

  @Test func roundedQuantitiesAreListedWhereNoneHasTheValue() {
    let exact = Self.explain("0.5").text
    #expect(exact.hasPrefix("0.5 is the value of 3 quantities:"), "\(exact)")
    #expect(!exact.contains("w₆") && !exact.contains("w₈"))
    #expect(Self.explain("0.59").text.contains("out_h₁ = 0.593269992"))
  }

  @Test(arguments: [
    ("0.36350306", "the decimal point: ∂E_total/∂out_h₁ is 0.036350306, 10 times smaller"),
    ("-0.019049119", "rounding on the way: ∂E_o₂/∂out_h₁ is -0.019049118"),
    ("0.023450026", "the digits: E_o₂ is 0.023560026"),
    ("-0.036350306", "the sign: ∂E_total/∂out_h₁ is 0.036350306"),
    ("0.140366718", "∂E_total/∂net_o₁ computed with out_o₁ in place of ∂E_total/∂out_o₁"),
    ("0.251251058", "E_o₁ - E_o₂ taken for E_total"),
  ])
  func slips(number: String, words: String) {
    let explanation = Self.explain(number)
    #expect(!explanation.isFound)
    #expect(explanation.text.contains("is the value of no quantity\nthe nearest is "))
    #expect(explanation.text.contains(words), "\(explanation.text)")
  }

  @Test func whatIsUnknown() {
    let explanation = Self.explain("w_9")
    #expect(!explanation.isFound)
    #expect(explanation.text == "'w_9' is no quantity of the network, did you mean 'w_1'?\n")
    #expect(Self.explain("k").text == "k: a name of the author's own, 7\n")
  }
}
