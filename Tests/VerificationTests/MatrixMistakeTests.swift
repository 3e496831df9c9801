import SourceText
import Testing
import Verification

/// Slips in the entries of vectors and matrices, and in what they are computed from.
@Suite struct MatrixMistakeTests {
  private static func vector(_ entries: String...) -> String {
    "\\begin{bmatrix} \(entries.joined(separator: " \\\\ ")) \\end{bmatrix}"
  }

  @Test(arguments: [
    // What is computed in an entry may be as wrong as the result.
    (
      vector("0.695 - 1", "0.2") + " = " + vector("-0.341", "0.2"),
      ["0.695 digits 0.659"]
    ),
    (
      vector("0.157 & 0.25", "0.125 & 0.3") + vector("0.05", "0.1") + " + "
        + vector("0.35", "0.35") + " = " + vector("0.38375", "0.38625"),
      ["0.157 digits 0.175"]
    ),
    (
      "2 " + vector("0.512", "0.3") + " = " + vector("1.042", "0.6"),
      ["1.042 digits 1.024"]
    ),
    (
      "\\begin{bmatrix} 0.1 & 0.2 \\end{bmatrix} " + vector("0.512", "0.3") + " + 0.35 = 0.4625",
      ["0.4625 digits 0.4612"]
    ),
    (
      "\\tanh" + vector("0.5", "0.312") + " = " + vector("0.462", "0.310"),
      ["0.312 digits 0.321"]
    ),
    // What the decimals of 1.80 leave open does not hide that the result is wrong.
    (
      vector("0.62 & 0.55", "1.58 & 0.67") + vector("1.54", "1.47") + " + " + vector("1.80", "0.72")
        + " = " + vector("3.5683", "4.1381"),
      ["3.5683 digits 3.5633"]
    ),
  ])
  func ofAnOperandAndTheResultTheLikelierSlipIsBlamed(formula: String, expected: [String]) {
    #expect(diagnoses("$\(formula)$") == expected)
  }

  @Test(arguments: [
    // One entry of the operand explains both of the result.
    (
      vector("1 & 2", "3 & 4") + vector("0.125", "0.273") + " = " + vector("0.599", "1.323"),
      ["0.273 digits 0.237"]
    ),
    (
      "0.25 " + vector("0.5", "0.3") + " = " + vector("1.25", "0.75"), ["0.25 decimal slip 2.5"]
    ),
    (
      vector("0.125", "0.273") + "^T " + vector("0.125", "0.237") + " = 0.071794",
      ["0.273 digits 0.237"]
    ),
    (
      vector("0.125", "0.237") + " \\odot " + vector("0.3", "0.732") + " = "
        + vector("0.0375", "0.088164"), ["0.732 digits 0.372"]
    ),
    (
      vector("1 & 2", "3 & 4") + vector("0.125", "0.237") + " - " + vector("0.1", "0.1")
        + " = " + vector("0.699", "1.423"), ["- operator +"]
    ),
  ])
  func theOperandIsBlamed(formula: String, expected: [String]) {
    #expect(diagnoses("$\(formula)$") == expected)
  }

  /// Shares that keep their place to each other show which argument of softmax is wrong.
  @Test(arguments: [
    (
      "\\text{softmax}([0.191, 0.226, 0.452]) = [0.2966, 0.3184, 0.3850]",
      ["0.226 digits 0.262"]
    ),
    (
      "\\text{softmax}" + vector("0.191 & 0.262 & 0.452", "0.119 & 0.078 & 0.269") + " = "
        + vector("0.2966 & 0.3184 & 0.3850", "0.3362 & 0.3003 & 0.3635"),
      ["0.119 digits 0.191"]
    ),
  ])
  func anArgumentOfSoftmaxIsBlamed(formula: String, expected: [String]) {
    #expect(diagnoses("$\(formula)$") == expected)
  }

  @Test(arguments: [
    (vector("-0.659 + 1", "0.2") + " = " + vector("-0.341", "0.2"), ["-0.341 sign 0.341"]),
    (vector("0.5 \\cdot 0.3", "0.2") + " = " + vector("0.3", "0.2"), ["0.3 value 0.15"]),
    // Two wrong entries are no slip of one token.
    (vector("0.2 + 0.3", "0.2 + 0.1") + " = " + vector("0.4", "0.2"), ["?"]),
  ])
  func theResultIsBlamed(formula: String, expected: [String]) {
    #expect(diagnoses("$\(formula)$").map { $0.hasSuffix(" ? -") ? "?" : $0 } == expected)
  }

  /// That 0.2 should be 0.1, which is i_2, would do as well; but 0.2 is w_2, as it should be.
  @Test func anEntryIsComparedWithItsCounterpart() {
    let left = "\(Self.vector("w_1 & w_2", "w_3 & w_4")) \(Self.vector("i_1", "i_2"))"
    let right =
      "\(Self.vector("0.35 & 0.2", "0.25 & 0.3")) \(Self.vector("0.05", "0.1"))"
    let found = diagnoses("$\(left) = \(right)$", imported: SampleNetwork.bindings)
    #expect(found == ["0.35 operand 0.15"])
  }

  /// However large the matrices are, only so many entries are looked at.
  @Test(.timeLimit(.minutes(1))) func largeMatricesTakeNoLongerThanTheirProduct() {
    let size = 30
    func matrix(_ entry: (Int, Int) -> Int) -> String {
      Self.vector(
        (0..<size).map { row in
          (0..<size).map { "\(entry(row, $0))" }.joined(separator: " & ")
        }.joined(separator: " \\\\ "))
    }
    let left = matrix { $0 + $1 + 1 }
    let unit = matrix { $0 == $1 ? 1 : 0 }
    let right = matrix { $0 == 3 && $1 == 4 ? 9 : $0 + $1 + 1 }
    let report = check("$\(left) \(unit) = \(right)$")
    #expect(report.claims.map(\.verdict) == [.wrong])
    #expect(report.mistakes.count == 1)
  }
}
