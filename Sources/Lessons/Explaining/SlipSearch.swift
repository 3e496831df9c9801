import Binding
import NeuralNet
import Verification

/// A slip that may have led from a quantity to a number.
struct Slip: Hashable {
  let kind: Mistake.Kind
  let words: String
  /// What of the equation was done in another way, for slips of that kind.
  var change: EquationChange?

  /// Its kind where a number was put in: one that is no other slip is another operand.
  var kindOfOperand: Mistake.Kind { kind == .value ? .operand : kind }
}

/// Finds the slips that may have led from a quantity to a number that none has.
struct SlipSearch {
  let network: ExplainedNetwork
  let number: ShownNumber
  /// What the quantities are worth.
  let values: (Quantity) -> Double?
  /// Whether a quantity may have been taken for another one.
  var isKnown: (Quantity) -> Bool = { _ in true }

  /// How many operands of changed equations are evaluated at most, over a whole network.
  private static let budget = 1_000_000
  /// The same for one answer.
  private static let budgetOfAnswer = 1_500
  /// To which bases logarithms may be taken in place of natural ones.
  private static let bases = [10, 2]
  /// How far from a step the quantities are computed that may have been mixed up with its operands.
  private static let reach = 24

  init(
    network: ExplainedNetwork, number: ShownNumber, values: ((Quantity) -> Double?)? = nil
  ) {
    self.network = network
    self.number = number
    self.values = values ?? network.value(of:)
  }

  /// The slips in words, the likeliest first.
  func slips(among entries: [QuantityIndex.Entry]) -> [String] {
    guard number.value != 0 else { return [] }
    var budget = Self.budget
    var slips = entries.compactMap { slipOfWriting($0.quantity, $0.value) }
    slips = slips.stablySorted()
    var operands: [Slip] = []
    for step in network.steps {
      for slip in slipsOfEquation(step, among: network.steps[...], &budget) {
        if slip.kind == .operand { operands.append(slip) } else { slips.append(slip) }
      }
    }
    return (slips + operands).map(\.words).withoutRepetitions
  }

  // MARK: The number itself

  /// How the number came from a value by a slip of the pen; of kind `value` if by rounding.
  func slipOfWriting(_ quantity: Quantity, _ value: Double) -> Slip? {
    guard value != 0, number.value != 0 else { return nil }
    let name = network.spelling(quantity)
    let display = number.display(value)
    if abs(value - number.value) <= number.unit * (1 + 1e-9) {
      return Slip(kind: .value, words: LessonWords.roundingSlip(name, display))
    }
    if number.displays(-value) {
      return Slip(kind: .sign, words: LessonWords.signSlip(name, display))
    }
    if let power = number.shift(to: value) {
      let shown = network.number(value, of: quantity)
      return Slip(kind: .decimalSlip, words: LessonWords.decimalSlip(name, shown, power: power))
    }
    if number.isMistyped(display) {
      return Slip(kind: .digits, words: LessonWords.digitSlip(name, display))
    }
    return nil
  }

  // MARK: The equation

  /// What in the equation of a step may have led to the number: operators first, then operands.
  ///
  /// - Complexity: O(size of the equation), squared, up to a bound.
  func slipsOfEquation(_ step: Step) -> [Slip] { slipsOfOperations(step) + slipsOfOperands(step) }

  private func slipsOfEquation(
    _ step: Step, among others: ArraySlice<Step>, _ budget: inout Int
  ) -> [Slip] {
    slipsOfOperations(step) + slipsOfOperands(step, among: others, &budget)
  }

  /// What in the equation of a step may have been reckoned in another way.
  ///
  /// - Complexity: O(size of the equation), squared.
  func slipsOfOperations(_ step: Step) -> [Slip] {
    guard step.rule != .given else { return [] }
    let equation = network.names.readable(step.equation)
    let full = network.names.inFull(step)
    let name = network.spelling(step.quantity)
    var slips: [Slip] = []
    for equation in full == equation ? [equation] : [equation, full] {
      for changed in equation.changed where matches(changed.term) {
        let words =
          changed.omitted.map { LessonWords.leftOut(name, equationText($0)) }
          ?? LessonWords.operatorSlip(name, equationText(changed.term))
        slips.append(Slip(kind: .operator, words: words, change: changed.change))
      }
    }
    for (factor, change) in [(2, EquationChange.doubled), (0.5, .halved)]
    where matches(.product([.constant(factor), equation])) {
      let words = LessonWords.multipleSlip(name, isDoubled: change == .doubled)
      slips.append(Slip(kind: .operator, words: words, change: change))
    }
    for base in Self.bases {
      guard let changed = equation.withLogarithms(toBase: Double(base)), matches(changed) else {
        continue
      }
      slips.append(Slip(kind: .operator, words: LessonWords.logarithmSlip(name, base: base)))
    }
    return slips
  }

  /// What in the equation of a step may have been put in for another quantity: first two of them exchanged, then
  /// one that was computed shortly before or behind.
  ///
  /// - Complexity: O(size of the equation), squared, up to a bound.
  func slipsOfOperands(_ step: Step) -> [Slip] {
    var budget = Self.budgetOfAnswer
    let others = network.steps(near: step, within: Self.reach)
    return slipsOfOperands(step, among: others, &budget)
  }

  private func slipsOfOperands(
    _ step: Step, among others: ArraySlice<Step>, _ budget: inout Int
  ) -> [Slip] {
    guard step.rule != .given else { return [] }
    let equation = network.names.readable(step.equation)
    let name = network.spelling(step.quantity)
    var slips: [Slip] = []
    let operands = equation.quantities
    for (index, first) in operands.enumerated() {
      for second in operands[(index + 1)...] {
        budget -= operands.count
        guard budget > 0 else { return slips }
        let changed = equation.mapQuantities { $0 == first ? second : $0 == second ? first : $0 }
        guard changed != equation, matches(changed) else { continue }
        let words = LessonWords.exchanged(name, network.spelling(first), network.spelling(second))
        slips.append(Slip(kind: .operand, words: words))
      }
    }
    for operand in operands {
      for other in others.lazy.map(\.quantity)
      where other != operand && other != step.quantity && isKnown(other) {
        budget -= operands.count
        guard budget > 0 else { return slips }
        guard matches(equation.mapQuantities { $0 == operand ? other : $0 }) else { continue }
        let words = LessonWords.operandSlip(
          name, network.spelling(source(of: other)), insteadOf: network.spelling(operand))
        slips.append(Slip(kind: .operand, words: words))
      }
    }
    return slips
  }

  /// What is known by a shorter name: the quantity that an equation is nothing but, such as the weight that a
  /// derivative is.
  private func source(of quantity: Quantity) -> Quantity {
    guard let step = network.step(of: quantity),
      case .quantity(let other) = network.names.readable(step.equation)
    else { return quantity }
    return other
  }

  private func matches(_ term: Term) -> Bool { number.displays(term.value(values) ?? .nan) }

  private func equationText(_ term: Term) -> String {
    network.names.speller.spelling(of: term, in: .unicode)
  }
}

extension [Slip] {
  /// The likelier kinds first; slips of one kind stay in their order.
  fileprivate func stablySorted() -> [Slip] {
    enumerated().sorted {
      ($0.element.kind.unlikeliness, $0.offset) < ($1.element.kind.unlikeliness, $1.offset)
    }.map(\.element)
  }
}
