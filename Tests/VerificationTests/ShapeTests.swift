import SourceText
import Testing
import Verification

/// Matrices whose shapes do not go together.
@Suite struct ShapeTests {
  private static let square = "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"

  @Test(arguments: [
    (
      "\(square) \\begin{bmatrix} 1 \\\\ 2 \\\\ 3 \\end{bmatrix} = \\begin{bmatrix} 5 \\\\ 11 \\end{bmatrix}",
      "2 × 2 and 3 × 1 cannot be multiplied"
    ),
    (
      "\(square) + \\begin{bmatrix} 1 & 2 & 3 \\end{bmatrix} = \(square)",
      "2 × 2 and 1 × 3 cannot be added"
    ),
    ("[1, 2] \\odot [3, 4, 5] = [3, 8, 5]", "2 × 1 and 3 × 1 cannot be multiplied entry by entry"),
    (
      "\(square) [1, 1]^T = [3, 7, 0]^T",
      "\\begin{bmatrix} 1 2 \\\\ 3 4 \\end{bmatrix} [1, 1]^T is 2 × 1, but [3, 7, 0]^T is 1 × 3"
    ),
  ])
  func theReasonIsTold(formula: String, message: String) {
    let report = check("$\(formula)$")
    #expect(report.claims.map(\.verdict) == [.wrong])
    #expect(report.claims.first?.message?.text == message)
    #expect(report.mistakes.map(\.message) == [message])
  }

  /// Where a name stands among them, it may mean something else.
  @Test func shapesOfNamesAreNotHeldAgainstAClaim() {
    let report = check("$A = \(Self.square)$ and $b = 1$, so $A + b x = [1, 2, 3]$")
    #expect(report.claims.allSatisfy { $0.verdict == .unread })
  }
}
