extension Judgement.Ground {
  /// What an outcome rests on besides the values of both sides.
  var words: String? {
    switch self {
    case .comparison: nil
    case .cancellation: "they differ by no more than is lost where large numbers cancel"
    case .roundedTerms: "the decimals on the right may be rounded terms"
    case .earlierSide: "the right side agrees with an earlier side of the chain"
    case .terms: "both sides are sums of as many terms, and only some of them agree"
    case .identity: "it holds at every sample of its free variables"
    case .counterExample: "it fails at a sample of its free variables"
    case .suspect: "exactly one declared name in place of the unknown one makes the chain right"
    }
  }
}
