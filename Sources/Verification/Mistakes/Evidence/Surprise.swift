/// How unlikely it is that an author made a slip: what the mistakes of a chain are ranked by.
///
/// It is −10·log₁₀ of a probability, in *decibans* (I. J. Good, Probability and the Weighing of Evidence,
/// 1950): ten more is ten times less likely, and pieces of evidence add up. The model of what was
/// written is this.
///
/// 1. A slip has a probability of its own: two digits that are swapped or a lost nought are what hands
///    do, and any three other digits are one in a thousand.
/// 2. What something *confirms* is seldom wrong: a counterpart on another side of the chain, a given of
///    the network, the same number further up in the paragraph, its list or its table.
/// 3. What is *spoken for* was likely meant: a known quantity, or a number that stands around the chain.
///    So a number that stands there moves blame to one that is like it and does not.
/// 4. Of operands and a result the result was computed, and is likelier wrong.
///
/// Of the edits that right equally many claims the least surprising one is proposed, if it is clearly so.
struct Surprise: Comparable, Hashable {
  /// Ten times the decimal logarithm of how many slips there are of which one is as likely as this.
  var decibans: Int

  /// What is nearer to each other than this is no reason to prefer one: a factor of 1.25.
  private static let tie = 1

  init(decibans: Int) { self.decibans = decibans }

  /// - Parameters:
  ///   - slip: what the edit takes back.
  ///   - evidence: what is known besides.
  init(of slip: Candidate.Slip, _ evidence: Evidence) {
    decibans = Self.prior(of: slip, evidence) - Self.weight(of: evidence, slip)
  }

  static func < (a: Surprise, b: Surprise) -> Bool { a.decibans < b.decibans }

  /// Whether it is less by so much that it decides.
  func isClearlyLess(than other: Surprise) -> Bool { decibans + Self.tie < other.decibans }

  /// Whether it is less by a factor of ten.
  func isFarLess(than other: Surprise) -> Bool { decibans + 10 <= other.decibans }

  /// That so many digits come right by chance: what a slip has to beat to be believed.
  static func chance(digits: Int) -> Surprise { Surprise(decibans: 10 * min(digits, 4) - 5) }

  // MARK: What hands do

  /// How unlikely a slip is by itself.
  private static func prior(of slip: Candidate.Slip, _ evidence: Evidence) -> Int {
    // An operator that then does nothing, or only a minus, is no likelier than a wrong result.
    if evidence.isIdle || evidence.yieldsToOperators { return 22 }
    return switch slip {
    case .symbol: 6
    case .transposition: 8
    case .missingOperand: 14
    case .label: 8
    // That a result displays another quantity speaks for another label before it.
    case .operand: evidence.isOperand ? 10 : 18
    case .equation: 10
    case .exponent(let written, let meant): abs(written - meant) == 1 ? 15 : 17
    case .unit(let places): abs(places) == 3 ? 14 : 16
    case .decimalSlip(let places): (evidence.isOperand ? 16 : 13) + min(abs(places), 4)
    case .sign: evidence.isOperand ? 16 : 14
    // Before the logarithm of a probability it is as easily forgotten as before a result.
    case .missingMinus, .surplusMinus: 14
    case .operator: 20
    case .missingNumber: 16
    case .digits(let slip), .value(let slip), .copied(let slip): slip.surprise
    }
  }

  /// A number that stands above may have been copied for another one that does, whatever its digits.
  private static let copying = 18

  // MARK: What speaks for and against

  /// How much speaks for an edit, less what speaks against it.
  private static func weight(of evidence: Evidence, _ slip: Candidate.Slip) -> Int {
    var weight = 0
    switch evidence.suspicion {
    case .suspect: weight += 25
    case .none: break
    case .confirmed: weight -= 25
    }
    weight += 3 * max(-3, min(3, evidence.support))
    if evidence.repeatsSide || evidence.breaksWhole { weight -= 20 }
    if evidence.isOperand { weight -= 5 }
    weight -= evidence.chance
    // Who writes a number twice in a side has it before the eyes.
    if evidence.isOperand, evidence.isRepeatedInSide { weight -= 6 }
    switch slip {
    // The network tells what such a number is, wherever else it stands.
    case .operand, .equation: return weight + (evidence.isOperand ? 5 : 0)
    case .exponent: return weight
    // That a computed value stands elsewhere says nothing where it is nothing like the stated one.
    case .value(let number) where number.isArbitrary: return weight - evidence.confirmation
    case .copied(let number) where evidence.isRepeated || evidence.confirmation > 0:
      // That the number stands above does not speak against a copy of it.
      let asSlip = number.surprise + evidence.confirmation
      return weight + evidence.testimony + max(0, asSlip - copying) - evidence.confirmation
    default: return weight + evidence.testimony - evidence.confirmation
    }
  }
}
