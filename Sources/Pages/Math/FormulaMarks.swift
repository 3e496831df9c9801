import SourceText
import Verification

/// What is known of the tokens of one formula, by where they stand in its text.
struct FormulaMarks {
  private let text: SlicedText
  private let numbers: [QuantityNumber]
  private let mistakes: [Mistake]

  /// - Parameters:
  ///   - text: the formula.
  ///   - numbers: those of its numbers that are values of quantities, in order.
  ///   - mistakes: its mistakes, in order.
  init(of text: SlicedText, numbers: [QuantityNumber], mistakes: [Mistake]) {
    (self.text, self.numbers, self.mistakes) = (text, numbers, mistakes)
  }

  /// The attributes of a token: which quantity it is the value of, and whether it is a mistake.
  func attributes(of range: ByteRange) -> HTMLAttributes {
    guard !numbers.isEmpty || !mistakes.isEmpty else { return [:] }
    let place = text.noteOffset(range.lowerBound)
    var attributes: HTMLAttributes = [:]
    if mistakes.contains(where: { $0.range.contains(place) }) { attributes["class"] = "mistake" }
    if let number = numbers.first(where: { $0.range.lowerBound == place }) {
      attributes["data-q"] = "\(number.network):\(number.key)"
      attributes["data-f"] = "d\(number.decimals)"
      if number.isNegated { attributes["data-n"] = "" }
    }
    return attributes
  }
}
