import SourceText
import Verification

extension Claim {
  /// What both sides come to, if they are numbers.
  var sides: String? {
    guard let values else { return nil }
    let left = DecimalText.short(values.left, significantDigits: 12)
    let right = DecimalText.short(values.right, significantDigits: 12)
    return "the left side is \(left), the right side \(right)"
  }
}
