extension Judgement.Ground {
  /// What an outcome rests on besides the values of both sides.
  var words: String? {
    switch self {
    case .comparison: nil
    case .cancellation: "they differ by no more than is lost where large numbers cancel"
    case .roundedTerms: "the numbers on the right stand for rounded parts of the left side"
    case .earlierSide: "the right side agrees with an earlier side of the chain"
    case .computedNumbers(let results): "it holds with the unrounded \(results)"
    case .terms:
      "the right side copies the left one, and one of its numbers is not what it stands for"
    case .digits: "the digits stand for something else than their value: bits, a string, a quotient"
    case .fractions: "it holds with what decimals such as 0.333 and 3.14 are rounded from"
    case .congruence: "both sides leave the same remainder"
    case .quotient: "it is a division of whole numbers with its remainder"
    case .multiple: "the letter or the word behind the number is a multiple of it"
    case .wholeNumbers: "both sides are whole numbers, compared in all their digits"
    case .identity: "it holds at every sample of its free variables"
    case .counterExample: "it fails at a sample of its free variables"
    case .shapes: "the shapes of the matrices go together in no reading"
    case .suspect: "exactly one declared name in place of the unknown one makes the chain right"
    }
  }
}
