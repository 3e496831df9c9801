import Binding
import Foundation
import NeuralNet

/// Finds the slips that may have led from a quantity to a number that none has.
struct SlipSearch {
  let network: ExplainedNetwork
  let number: ShownNumber

  /// How many changed equations are evaluated at most.
  private static let budget = 200_000

  /// The slips in words, the likeliest first.
  func slips(among entries: [QuantityIndex.Entry]) -> [String] {
    guard number.value != 0 else { return [] }
    return (slipsOfWriting(entries) + slipsOfEquations()).withoutRepetitions
  }

  // MARK: The number itself

  private func slipsOfWriting(_ entries: [QuantityIndex.Entry]) -> [String] {
    var rounding: [String] = []
    var signs: [String] = []
    var shifts: [String] = []
    var digits: [String] = []
    for entry in entries where entry.value != 0 {
      let name = network.spelling(entry.quantity)
      let display = number.display(entry.value)
      if abs(entry.value - number.value) <= number.unit * (1 + 1e-9) {
        rounding.append(LessonWords.roundingSlip(name, display))
      } else if number.displays(-entry.value) {
        signs.append(LessonWords.signSlip(name, display))
      } else if let power = shift(to: entry.value) {
        shifts.append(LessonWords.decimalSlip(name, network.number(entry.quantity), power))
      } else if isMistyped(display) {
        digits.append(LessonWords.digitSlip(name, display))
      }
    }
    return rounding + signs + shifts + digits
  }

  /// The power of ten that makes the number display a value.
  private func shift(to value: Double) -> Int? {
    guard significantDigits(number.text).count > 2 else { return nil }
    let power = Int(log10(abs(value / number.value)).rounded())
    guard power != 0, abs(power) < 7 else { return nil }
    let factor = pow(10, Double(power))
    let isShown = abs(value - number.value * factor) <= number.unit * factor * (0.5 + 1e-9)
    return isShown ? power : nil
  }

  /// Whether the digits differ from others by a slip of the pen: one or two other digits, two
  /// neighbours swapped, one missing or doubled.
  private func isMistyped(_ display: String) -> Bool {
    let (a, b) = (significantDigits(number.text), significantDigits(display))
    guard a.count > 2, number.text.hasPrefix("-") == display.hasPrefix("-"), a != b else {
      return false
    }
    if a.count == b.count {
      let different = a.indices.filter { a[$0] != b[$0] }
      if different.count <= (a.count < 5 ? 1 : 2) { return true }
      return different.count == 2 && different[1] == different[0] + 1
        && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]]
    }
    let (long, short) = a.count > b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1, short.count > 3 else { return false }
    return long.indices.contains { index in
      var rest = long
      rest.remove(at: index)
      return rest == short
    }
  }

  /// The digits from the first that is not nought on.
  private func significantDigits(_ text: String) -> [Character] {
    let mantissa = text.prefix { !"eE×".contains($0) }
    return Array(mantissa.filter(\.isNumber).drop { $0 == "0" })
  }

  // MARK: The equation

  private func slipsOfEquations() -> [String] {
    let operands = network.steps.map(\.quantity)
    var operators: [String] = []
    var wrong: [String] = []
    var budget = Self.budget
    for step in network.steps where step.rule != .given {
      let equation = network.names.readable(step.equation)
      let name = network.spelling(step.quantity)
      for changed in equation.withOneSignChanged where matches(changed) {
        operators.append(LessonWords.operatorSlip(name, equationText(changed)))
      }
      for operand in equation.quantities {
        for other in operands where other != operand && other != step.quantity {
          budget -= 1
          guard budget > 0 else { return operators + wrong }
          let changed = equation.mapQuantities { $0 == operand ? other : $0 }
          if matches(changed) {
            wrong.append(
              LessonWords.operandSlip(
                name, network.spelling(other), insteadOf: network.spelling(operand)))
          }
        }
      }
    }
    return operators + wrong
  }

  private func matches(_ term: Term) -> Bool {
    number.displays(term.value { network.values[$0] } ?? .nan)
  }

  private func equationText(_ term: Term) -> String {
    network.names.speller.spelling(of: term, in: .unicode)
  }
}

extension Term {
  /// The same sum or product with one sign turned round, or one factor left out.
  fileprivate var withOneSignChanged: [Term] {
    switch self {
    case .sum(let terms):
      return terms.indices.map { index in
        var terms = terms
        if case .negation(let inner) = terms[index] {
          terms[index] = inner
        } else {
          terms[index] = .negation(terms[index])
        }
        return .sum(terms)
      }
    case .product(let factors) where factors.count > 1:
      return factors.indices.map { index in
        var rest = factors
        rest.remove(at: index)
        return rest.count == 1 ? rest[0] : .product(rest)
      }
    default: return []
    }
  }
}
