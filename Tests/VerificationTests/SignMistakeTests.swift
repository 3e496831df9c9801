import SourceText
import Testing
import Verification

/// A minus that was forgotten, or that is too much, where no number alone has the wrong sign.
@Suite struct SignMistakeTests {
  @Test(arguments: [
    ("$\\frac{1}{1+e^{0.3775}} = 0.593269992$", ["0.3775 sign -0.3775"]),
    ("$e^2 = 0.1353$", ["2 sign {-2}"]),
    ("$\\ln(0.5) + 1 = 1.6931$", ["\\ln sign -\\ln"]),
    // The chain has the minus elsewhere.
    ("$L = -\\ln(p) = \\ln(0.7) = 0.3567$", ["\\ln sign -\\ln"]),
    // Nothing tells whether the minus was lost before the logarithm or before the result.
    (
      "$E_{total} = \\ln 0.7027 = 0.3528$",
      ["\\ln should be -\\ln, or 0.3528 should be -0.3528"]
    ),
    ("$0.3 \\log_2 0.3 = 0.5211$", ["0.3 should be -0.3, or 0.5211 should be -0.5211"]),
  ])
  func aMissingMinus(note: String, expected: [String]) {
    #expect(diagnoses(note) == expected)
  }

  @Test(arguments: [
    ("E_{total} = \\ln 0.742025916 = 0.298371109", ["\\ln sign -\\ln"]),
    ("\\frac{\\partial E_{o_1}}{\\partial out_{o_1}} = (target_{o_1} - out_{o_1})", ["( sign -("]),
    ("out_{h_1} = \\frac{1}{1+e^{net_{h_1}}} = 0.593269992", ["net_{h_1} sign -net_{h_1}"]),
    (
      "E_{o_1} = -\\frac{1}{2}(target_{o_1} - out_{o_1})^2 = 0.274811083", ["-\\frac sign \\frac"]
    ),
  ])
  func theQuantityOfTheChainTellsItsSign(formula: String, expected: [String]) {
    #expect(diagnoses("$\(formula)$", imported: SampleNetwork.bindings) == expected)
  }

  @Test(arguments: [
    // A result that stands alone is likelier to have the wrong sign than what it comes from.
    ("$0.75 \\cdot 0.123 = -0.09225$", ["-0.09225 sign 0.09225"]),
    ("$\\tanh(0.5) = -0.4621$", ["-0.4621 sign 0.4621"]),
    ("$-(0.1 - 0.75) \\cdot 0.187 = -0.12155$", ["-0.12155 sign 0.12155"]),
    // The square of -a + b is that of a - b.
    ("$(0.01 + 0.751)^2 = 0.549081$", ["+ operator -"]),
    ("$\\frac{1}{2}(1.192 + 1.023)^2 = 0.014281$", ["+ operator -"]),
    // With numbers as small as these too much is right by chance.
    ("$2 + 3 = 1$", ["1 value 5"]), ("$0.2 + 0.7 = 0.5$", ["0.5 value 0.9"]),
  ])
  func somethingElseIsLikelier(note: String, expected: [String]) {
    #expect(diagnoses(note) == expected)
  }

  /// The number itself is right: it does not repeat the mistake where it stands again.
  @Test func aMissingMinusIsNotCarried() {
    let note = "$\\frac{1}{1+e^{0.3775}} = 0.593269992$ and $0.3775 + 0.5 = 0.8775$"
    #expect(diagnoses(note) == ["0.3775 sign -0.3775"])
  }
}
