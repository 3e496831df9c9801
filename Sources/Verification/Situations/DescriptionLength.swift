import Binding
import MathNotation

/// How many bits it takes to describe what a passage says, given the situation in which it is said: the
/// situation that explains most of it takes the fewest.
///
/// A number that follows from the situation takes none. One that does not is a slip, which is rare, or
/// belongs to another situation, which must be told then. The lengths are conventions, set so that a single
/// number that disagrees is a slip, and one from which others follow is a restated given.
enum DescriptionLength {
  /// A digit that nothing tells, log₂ 10.
  static let digit = 3.3
  /// That a number is a slip: some three in a hundred are.
  static let slip = 5.0
  /// Which slip of the usual kinds it is: which digit, which sign, which place of the point.
  static let kindOfSlip = 5.0
  /// Which other quantity's number it is.
  static let otherQuantity = 6.0
  /// That a number was rounded on the way: one of eight is.
  static let rounding = 2.9
  /// That a number is what follows from a slip before it.
  static let carriedSlip = 6.0
  /// That the same wrong number stands again.
  static let repeatedSlip = 1.0
  /// That the same wrong given is stated or used again: a slip is seldom made twice.
  static let repeatedGiven = 5.0
  /// That a letter is not the network's: `The batch size is b = 32`.
  static let otherUse = 1.0
  /// That a number belongs to a network of which nothing is known.
  static let unknownNumber = 2.0
  /// That a name of the network in force is used for something that a situation does not know.
  static let foreignName = 8.0
  /// Which of the numbers before is put into an equation of which nothing is known.
  static let unknownOperand = 3.3
  /// That a result follows from an equation of which nothing is known.
  static let unknownResult = 2.0
  /// That a given is stated anew, besides its digits.
  static let restatedGiven = 3.0
  /// In which place a given is moved, and by which digit.
  static let nudge = 2 * digit
  /// That a given that is mentioned became one of the numbers that are mentioned with it.
  static let mentionedGiven = 5.0
  /// That all parameters were updated.
  static let update = 1.0
  /// That the passage turns to a situation that was not spoken of, with and without words to say so, and
  /// where another exercise may begin.
  static let turn = (announced: 1.0, silent: 9.0, elsewhere: 3.0)
  /// Which one it is of the situations that were spoken of before.
  static let knownSituation = 8.0
  /// That it turns to the network as declared, in the same block and in a later one.
  static let turnBack = (inBlock: 4.0, later: 1.0)
  /// That it turns to what is not known.
  static let turnToUnknown = (announced: 4.0, here: 25.0, imported: 8.0, elsewhere: 2.0)
  /// That a passage far from the declaration begins with the network as declared.
  static let declaredElsewhere = 4.0
  /// That a section begins in the situation in which the one before it ends.
  static let previousSection = 4.0
  /// By how many bits one situation must be shorter than another to be the one that is meant.
  static let margin = 3.0

  /// The least that a number takes which should be another one.
  static let leastSlip = slip + digit

  /// The digits of a number.
  static func digits(of figure: Figure) -> Double { digit * Double(min(figure.digits, 10)) }

  /// A number that should be another one.
  ///
  /// - Parameters:
  ///   - figure: the number.
  ///   - number: the other one.
  ///   - isGiven: whether that is given.
  ///   - network: where the number may be another quantity's.
  ///   - limit: it is found out to so many bits.
  /// - Returns: its length in bits; any greater one than the limit where it is greater.
  static func slip(
    _ figure: Figure, for number: Double, isGiven: Bool = false, in network: NetworkSymbols?,
    upTo limit: Double
  ) -> Double {
    guard leastSlip <= limit else { return leastSlip }
    let digits = digits(of: figure)
    if figure.isSlip(for: number, isGiven: isGiven) { return slip + min(kindOfSlip, digits) }
    let displayed = network?.displays.displayed(by: figure.value, unit: figure.unit)
    return slip + (displayed?.isEmpty == false ? min(otherQuantity, digits) : digits)
  }
}

extension ChainEvidence {
  /// How many bits its numbers take in a situation.
  ///
  /// - Parameters:
  ///   - situation: the situation; `nil` for one of which nothing is known.
  ///   - symbols: what the other names of the chain mean.
  ///   - limit: it is found out to so many bits.
  /// - Returns: their length in bits; any greater one than the limit where it is greater.
  func length(
    in situation: Situation?, _ symbols: SymbolView, upTo limit: Double = .infinity
  ) -> Double {
    guard let situation else { return unexplainedLength }
    var length = 0.0
    var hasWrongOperand = false
    for figures in [statements, operands] {
      for figure in figures {
        let bits = self.length(of: figure, in: situation, symbols, upTo: limit)
        if bits > DescriptionLength.rounding { hasWrongOperand = true }
        length += bits
        if length > limit { return length }
      }
    }
    if computesGiven, hasWrongOperand { length += DescriptionLength.carriedSlip }
    return length
      + resultLength(in: situation, symbols, hasWrongOperand: hasWrongOperand, upTo: limit)
  }

  /// Whether all its numbers follow from a situation.
  func isExplained(by situation: Situation, _ symbols: SymbolView) -> Bool {
    func isListed(_ figure: Figure) -> Bool {
      figure.isListed && situation.symbols.value(figure.name).map(figure.states) != true
    }
    guard !statements.contains(where: isListed), !operands.contains(where: isListed) else {
      return false
    }
    let limit = 2 * DescriptionLength.rounding
    return length(in: situation, symbols, upTo: limit) <= limit
  }

  /// What it computes comes to in a situation.
  func value(in situation: Situation, _ symbols: SymbolView) -> Double? {
    result.flatMap { value(of: $0, in: situation, symbols) }
  }

  /// Whether what it computes comes to the stated number in a situation.
  func hasResult(of situation: Situation, _ symbols: SymbolView) -> Bool {
    guard let figure = result?.figures.last else { return false }
    return value(in: situation, symbols).map(figure.mayDisplay) ?? false
  }

  private func length(
    of figure: Figure, in situation: Situation, _ symbols: SymbolView, upTo limit: Double
  ) -> Double {
    let network = situation.symbols
    guard let value = network.value(figure.name) else {
      let isForeign = symbols.network?.value(figure.name) != nil
      return unknownLength(figure) + (isForeign ? DescriptionLength.foreignName : 0)
    }
    let quantity = network.quantity(figure.name)
    let isGiven = quantity?.isGiven == true
    if isGiven ? figure.states(given: value) : figure.displays(value) { return 0 }
    if !isGiven, figure.mayDisplay(value) { return DescriptionLength.rounding }
    if figure.mayBeOtherUse(of: quantity, worth: value) { return DescriptionLength.otherUse }
    if figure.isListed { return unknownLength(figure) }
    if figure.isRepeated {
      return isGiven ? DescriptionLength.repeatedGiven : DescriptionLength.repeatedSlip
    }
    return DescriptionLength.slip(
      figure, for: value, isGiven: isGiven, in: situation.isDeclared && !isGiven ? network : nil,
      upTo: limit)
  }

  private func resultLength(
    in situation: Situation, _ symbols: SymbolView, hasWrongOperand: Bool, upTo limit: Double
  ) -> Double {
    guard let result else { return 0 }
    guard let value = value(of: result, in: situation, symbols) else {
      return unknownLength(result) + foreignLength(result, symbols)
    }
    guard let figure = result.figures.last else {
      guard let reckoned = result.reckoned else { return 0 }
      let isRight = abs(reckoned - value) <= 1e-3 * max(abs(reckoned), abs(value))
      return isRight ? 0 : DescriptionLength.slip + 2 * DescriptionLength.digit
    }
    if case .quantity(let name) = result.subject, !figure.mayDisplay(value),
      let netInput = situation.symbols.netInput(ofUnit: name), figure.mayDisplay(netInput)
    {
      return 0
    }
    if figure.mayDisplay(value) {
      let rounding = figure.displays(value) ? 0 : DescriptionLength.rounding
      return result.reckoned == nil || result.isConsistent
        ? rounding : DescriptionLength.carriedSlip
    }
    if figure.isListed { return unknownLength(figure) }
    if result.isConsistent, hasWrongOperand { return DescriptionLength.carriedSlip }
    let slip = DescriptionLength.slip(
      figure, for: value, in: situation.isDeclared ? situation.symbols : nil, upTo: limit)
    guard let reckoned = result.reckoned, !result.isConsistent else { return slip }
    let isRight = abs(reckoned - value) <= 1e-3 * max(abs(reckoned), abs(value))
    return slip + (isRight ? 0 : DescriptionLength.carriedSlip)
  }

  private func value(of result: Result, in situation: Situation, _ symbols: SymbolView) -> Double? {
    switch result.subject {
    case .quantity(let name): return situation.symbols.value(name)
    case .expression(let root, let formula):
      let view = symbols.speaking(of: .situation(situation))
      return SideEvaluator(view).evaluate(at: root, in: formula).success?.best
    }
  }

  private func foreignLength(_ result: Result, _ symbols: SymbolView) -> Double {
    guard case .quantity(let name) = result.subject, symbols.network?.value(name) != nil else {
      return 0
    }
    return DescriptionLength.foreignName
  }

  private func unknownLength(_ figure: Figure) -> Double {
    figure.isRepeated
      ? DescriptionLength.unknownOperand
      : DescriptionLength.digits(of: figure) + DescriptionLength.unknownNumber
  }

  private func unknownLength(_ result: Result) -> Double {
    guard case .quantity = result.subject else { return 0 }
    guard let figure = result.figures.last else {
      return result.reckoned == nil ? 0 : 3 * DescriptionLength.digit
    }
    let digits = DescriptionLength.digits(of: figure)
    guard result.reckoned != nil else { return digits + DescriptionLength.unknownNumber }
    return result.isConsistent
      ? DescriptionLength.unknownResult : digits + DescriptionLength.slip
  }

  private var unexplainedLength: Double {
    (statements + operands).reduce(result.map(unknownLength) ?? 0) { $0 + unknownLength($1) }
  }
}
