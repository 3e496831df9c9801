import Binding
import MathNotation
import NeuralNet
import Verification

/// Compares the numbers that a learner put into an equation with what belongs there.
struct WorkingCheck {
  let network: ExplainedNetwork
  /// What is asked for, where a number put in a wrong place may come from.
  let items: StepsByValue
  /// What the quantities are to the learner.
  let own: (Quantity) -> Double?

  /// What does not belong where it stands, in the order in which it is written.
  func slips(in working: SheetAnswer.Working) -> [Slip] {
    let arranged = ArrangedPairs(working.pairs) { slip(of: $1, for: $0) == nil }.pairs
    return arranged.reversed().compactMap { slip(of: $0.written, for: $0.expected) }
  }

  private func slip(
    of written: EquationOutline.Token, for expected: EquationOutline.Token
  ) -> Slip? {
    guard case .number(let number, let text) = written else { return nil }
    switch expected {
    case .number(let constant, let constantText):
      let isSame = abs(number.value - constant.value) <= 1e-12 * abs(constant.value)
      return isSame ? nil : Slip(kind: .value, words: LessonWords.writtenFor(text, constantText))
    case .quantity(let quantity, let isNegative):
      return slip(of: number, written: text, for: quantity, isNegative: isNegative)
    case .sign: return nil
    }
  }

  /// The slip of a number that stands for a quantity and displays neither its value nor the
  /// learner's own.
  private func slip(
    of stated: StatedNumber, written text: String, for quantity: Quantity, isNegative: Bool
  ) -> Slip? {
    let sign: Double = isNegative ? -1 : 1
    guard let truth = network.value(of: quantity) else { return nil }
    for candidate in [truth, own(quantity) ?? truth]
    where Self.displays(stated, value: sign * candidate) { return nil }
    let name = (isNegative ? "-" : "") + network.spelling(quantity)
    let shown = network.number(sign * truth, of: quantity)
    let number = ShownNumber(text)
    let source = number.flatMap { other(quantity, $0) }
    // The value that stands for a name has all digits that there are.
    let isWhole = text.count > ShownNumber.longestTyped
    let words = LessonWords.putIn(
      isWhole ? network.number(stated.value, of: source ?? quantity) : text,
      displaying: source.map(network.spelling), for: name, value: shown)
    guard let number, source == nil else {
      return Slip(kind: source == nil ? .value : .operand, words: words)
    }
    let search = SlipSearch(network: network, number: number)
    let kind = search.slipOfWriting(quantity, sign * truth)?.kind ?? .value
    return Slip(kind: kind, words: words)
  }

  /// Whether a number of some precision shows a value, perhaps cut off or rounded on the way.
  private static func displays(_ number: StatedNumber, value: Double) -> Bool {
    let unit = number.unit
    // One unit off is cut off, not rounded; with only two digits it would be another number.
    let distance = abs(number.value - value)
    return distance <= unit * (0.5 + 1e-9)
      || unit <= 0.01 * abs(value) && distance <= unit * (1 + 1e-9)
  }

  /// Another quantity that the number displays, unless only the sign is another: a given one that no other given one
  /// is as large as, or one that is asked for.
  private func other(_ quantity: Quantity, _ number: ShownNumber) -> Quantity? {
    if number.displays(-(network.value(of: quantity) ?? .nan)) { return nil }
    if let given = network.given(of: number.value), given != quantity { return given }
    guard number.digitCount >= 3 else { return nil }
    return items.displayed(by: number).first { $0.quantity != quantity && $0.rule != .given }?
      .quantity
  }
}
