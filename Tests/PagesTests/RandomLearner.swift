import Binding
import Lessons
import NeuralNet
import Pages
import Platform

/// Somebody who works through a network, now rightly and now not, and goes on with the own numbers.
struct RandomLearner {
  let network: LiveNetwork
  private var random: SplitMix64

  init(_ network: LiveNetwork, seed: UInt64) {
    self.network = network
    random = SplitMix64(seed: seed)
  }

  /// What is typed for each quantity; one with a blank is left out.
  mutating func answers() -> [(key: String, text: String)] {
    var own: [Quantity: Double] = [:]
    var answers: [(String, String)] = []
    for step in network.steps {
      let value = step.rule == .given ? step.value : step.equation.value { own[$0] } ?? .nan
      own[step.quantity] = value
      guard network.fade(of: step.quantity) != nil, value.isFinite,
        let text = answer(to: step, value)
      else { continue }
      answers.append((step.quantity.plainKey, text))
      own[step.quantity] = Double(text) ?? value
    }
    return answers
  }

  private mutating func answer(to step: Step, _ value: Double) -> String? {
    let decimals = Int.random(in: 2...9, using: &random)
    let text = { (value: Double) in value.printed(as: "%.*f", precision: decimals) }
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return nil
    case 1: return text(-value)
    case 2: return text(value * 10)
    case 3: return text(value / 100)
    case 4: return swapped(text(value))
    case 5: return network.steps.randomElement(using: &random).map { text($0.value) }
    case 6: return text(value + Double.random(in: -0.02...0.02, using: &random))
    case 7: return value.printed(as: "%.2f")
    case 8: return text(value) + (Bool.random(using: &random) ? "?x" : " or so")
    case 9, 10: return expression(of: step, in: step)
    case 11:
      return network.steps.randomElement(using: &random).flatMap { expression(of: $0, in: step) }
    case 12: return text(value).replacing(".", with: ",")
    case 13: return text(value * (1 + Double.random(in: -0.01...0.01, using: &random)))
    case 14, 15: return reckonedOtherwise(step).map(text)
    case 16: return given(of: step).map { NumberSpelling.exact($0, in: .unicode) }
    default: return text(value)
    }
  }

  /// Two neighbouring digits the other way round.
  private mutating func swapped(_ text: String) -> String {
    var characters = Array(text)
    guard characters.count > 4 else { return text }
    let place = Int.random(in: characters.count - 3..<characters.count - 1, using: &random)
    characters.swapAt(place, place + 1)
    return characters.contains(".") && characters.last != "." ? String(characters) : text
  }

  /// A product taken as a sum or without a factor, a sum without a summand, a square without its exponent.
  private mutating func reckonedOtherwise(_ step: Step) -> Double? {
    let values = network.bound.values
    let term: Term
    switch step.equation {
    case .product(let factors) where Bool.random(using: &random): term = .sum(factors)
    case .product(let factors): term = .product(Array(factors.dropFirst()))
    case .sum(let terms): term = .sum(Array(terms.dropLast()))
    case .function(.hyperbolicTangent, let z): term = 1 / (1 + .function(.exponential, -z))
    default: return nil
    }
    return term.value { values[$0] }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The parameter that a step is about.
  private func given(of step: Step) -> Double? {
    switch step.quantity.kind {
    case .updated(let name): network.bound.values[.parameter(name)]
    case .derivative(_, let by): network.bound.values[by]
    default: nil
    }
  }

  /// The equation of a step in numbers, as it is typed.
  private func expression(of other: Step, in step: Step) -> String? {
    let bound = network.bound
    let text = Speller(bound).spelling(
      of: other.equation, in: .unicode, values: bound.values, decimals: 6)
    let isTyped = text.allSatisfy { "0123456789.+-·/()^e² ".contains($0) }
    return isTyped && !text.isEmpty ? text : nil
  }
}
