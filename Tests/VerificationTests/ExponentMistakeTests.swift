import SourceText
import Testing
import Verification

/// Slips in the exponents of powers of ten.
@Suite struct ExponentMistakeTests {
  @Test(arguments: [
    // One off, the sign, a digit too few or too many.
    ("$2^{-40} = 9.09 \\cdot 10^{-12}$", ["-12 decimal slip -13"]),
    ("$2^{-40} = 9.09 \\cdot 10^{13}$", ["13 decimal slip -13"]),
    ("$\\frac{0.6}{2 \\cdot 10^{3}} = 3 \\cdot 10^4$", ["4 decimal slip {-4}"]),
    ("$2^{-40} = 9.09 \\times 10^{-3}$", ["-3 decimal slip -13"]),
    ("$2^{-40} = 9.09 \\times 10^{-133}$", ["-133 decimal slip -13"]),
    ("$0.9^{100} = 2.66\\mathrm{e}{-4}$", ["-4 decimal slip -5"]),
    ("$2^{-40} = 9.09e13$", ["13 decimal slip -13"]),
    // A mantissa is one only as it is.
    ("$0.9^{100} = 2.66 \\cdot 10^{-7}$", ["-7 decimal slip -5"]),
  ])
  func theExponentIsBlamed(note: String, expected: [String]) {
    #expect(diagnoses(note) == expected)
  }

  @Test(arguments: [
    (
      "$1.1 \\cdot 10^{-12} \\cdot 3 = 3.3 \\cdot 10^{-11}$",
      ["-12 should be -11, or -11 should be -12"]
    ),
    ("$2 \\cdot 1.5 \\cdot 10^{-3} = 0.03$", ["0.03 should be 0.003, or -3 should be -2"]),
    ("$3 \\cdot 0.25 = 7.5 \\cdot 10^{-2}$", ["-2 decimal slip -1"]),
    ("$10^{-3} \\cdot 5 = 0.05$", ["0.05 should be 0.005, or -3 should be -2"]),
  ])
  func exponentsOnBothSidesTie(note: String, expected: [String]) {
    #expect(diagnoses(note) == expected)
  }

  @Test(arguments: [
    // With its point moved it is a mantissa.
    ("$0.9^{100} = 26.6 \\cdot 10^{-5}$", ["26.6 decimal slip 2.66"]),
    ("$0.9^{100} = 2.76 \\cdot 10^{-5}$", ["2.76 digits 2.66"]),
    ("$0.9^{100} = -2.66 \\cdot 10^{-5}$", ["-2.66 sign 2.66"]),
  ])
  func theMantissaIsBlamed(note: String, expected: [String]) {
    #expect(diagnoses(note) == expected)
  }
}
