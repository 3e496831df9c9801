import Binding
import NeuralNet
import Platform

/// The derivatives by parameters beside central differences, which know nothing of the chain rule.
struct DifferenceCheck {
  let network: NetworkWriter
  let parameters: [String]

  /// The step, relative to the parameter where that is greater than 1.
  ///
  /// Rounding errs by about ε/h and the formula by about h², so that h near ε^(1/3) is best.
  private static let step = 1e-5
  /// How many decimals of a difference can be right at most.
  private static let decimals = 9
  /// Of how many parameters each is moved by itself; each takes two runs of the network.
  private static let mostMoved = 32

  func write(_ writer: inout ResultWriter) {
    guard !parameters.isEmpty else { return }
    writer.heading(2, LessonWords.checkTitle)
    writer.paragraph(LessonWords.checkIntroduction)
    writer.tableHead([
      LessonWords.chainRule, LessonWords.centralDifference, LessonWords.deviation,
    ])
    for name in moved {
      let quantity = Quantity.derivative(of: .totalError, by: .parameter(name))
      guard let value = network.bound.values[quantity], let difference = difference(name) else {
        continue
      }
      guard value.isFinite, difference.isFinite else {
        let none = ResultWriter.Cell.text(LessonWords.withoutValue)
        writer.tableRow([.formula(network.value(quantity)), none, none])
        continue
      }
      let text = commonText(value, difference, decimals: writer.decimals)
      writer.tableRow([
        .formula(network.value(quantity)),
        text.map { text in
          .formula { form in
            let symbol = network.symbol(quantity)
            return form.detail == .bare
              ? symbol + LessonWords.valueIs + text : "\(symbol) \\approx \(text)"
          }
        } ?? .text(NumberSpelling.exact(difference, in: .unicode)),
        .text(abs(value - difference).printed(as: "%.0e")),
      ])
    }
    if moved.count < parameters.count, let change = changeAlongGradient(writer.decimals) {
      writer.paragraph(LessonWords.movedParameters(moved.count, of: parameters.count) + change)
    }
  }

  /// Writes only how the error changes where all parameters move at once.
  func writeAlongGradient(_ writer: inout ResultWriter) {
    guard !parameters.isEmpty, let change = changeAlongGradient(writer.decimals) else { return }
    writer.heading(2, LessonWords.checkTitle)
    writer.paragraph(LessonWords.checkAlongGradient + change)
  }

  /// The parameters that are moved one by one: all, or some that are spread over all.
  private var moved: [String] {
    let (count, last) = (parameters.count, Self.mostMoved - 1)
    if count <= Self.mostMoved { return parameters }
    return (0...last).map { parameters[$0 * (count - 1) / last] }
  }

  /// All parameters at once: along the gradient the error grows by the gradient's length.
  private func changeAlongGradient(_ decimals: Int) -> String? {
    let slopes = parameters.map { name in
      network.bound.values[.derivative(of: .totalError, by: .parameter(name))] ?? .nan
    }
    let length = slopes.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0, length.isFinite else { return nil }
    let values = parameters.map { network.network.value(ofParameter: $0) ?? .nan }
    func error(_ step: Double) -> Double? {
      let moved = zip(parameters, zip(values, slopes)).map { name, number in
        (name, number.0 + step * number.1 / length)
      }
      return network.network.with(
        parameters: Dictionary(moved, uniquingKeysWith: { first, _ in first })
      ).totalError()
    }
    guard let up = error(Self.step), let down = error(-Self.step) else { return nil }
    let difference = (up - down) / (2 * Self.step)
    let decimals = min(decimals, Self.decimals - 1)
    let text = { NumberSpelling.text($0, decimals: decimals, in: .unicode) }
    return LessonWords.differenceAlongGradient(text(difference), length: text(length))
  }

  /// (E(P + h) − E(P − h)) / 2h.
  private func difference(_ name: String) -> Double? {
    guard let value = network.network.value(ofParameter: name) else { return nil }
    let h = Self.step * max(1, abs(value))
    guard let up = network.network.with(parameters: [name: value + h]).totalError(),
      let down = network.network.with(parameters: [name: value - h]).totalError()
    else { return nil }
    return (up - down) / ((value + h) - (value - h))
  }

  /// The digits in which both agree when they are rounded alike, at least two of them.
  private func commonText(_ value: Double, _ other: Double, decimals: Int) -> String? {
    for decimals in (0...min(decimals, Self.decimals)).reversed() {
      let text = NumberSpelling.text(other, decimals: decimals, in: .latex)
      let digits = text.prefix { $0 != " " }.drop { "-0.".contains($0) }.filter(\.isNumber)
      if text == NumberSpelling.text(value, decimals: decimals, in: .latex),
        digits.count > 1 || value == 0
      {
        return text
      }
    }
    return nil
  }
}
