import Binding
import Lessons
import NeuralNet

/// A network as columns of text: the inputs, a column for each layer, and the error.
///
/// Each unit lists what it reads with the weight beside it, then its net input and its output.
struct NetworkDrawing {
  /// A line of a column, with the quantities that it shows.
  struct Line {
    var text: String
    var quantities: [Quantity] = []
    var isTitle = false
    /// The net input that the line is a summand of, if it is one.
    var owner: Quantity?
  }

  private let state: StepperState
  private let sample: Int?

  init(_ state: StepperState) {
    self.state = state
    let step = state.step
    let quantities = [step.quantity] + step.inputs
    let isSampled = state.network.bound.network.samples.count > 1
    sample = isSampled ? quantities.lazy.compactMap { Self.sample(of: $0) }.first ?? 1 : nil
  }

  private static func sample(of quantity: Quantity) -> Int? {
    switch quantity.kind {
    case .derivative(let of, let by), .directDerivative(let of, let by): of.sample ?? by.sample
    default: quantity.sample
    }
  }

  private var network: Network { state.network.bound.network }

  /// The columns from left to right.
  var columns: [[Line]] {
    let layers = network.layers.enumerated().map { index, layer in
      let title = StepperWords.layer(index + 1, of: network.layers.count)
      return [Line(text: title, isTitle: true)]
        + layer.units.flatMap { unit in block(unit) + [Line(text: "")] }
    }
    return [inputs] + layers + (network.hasTargets ? [errors] : [])
  }

  private var inputs: [Line] {
    [Line(text: StepperWords.inputs, isTitle: true)]
      + network.inputs.map { line(Quantity(.input($0), sample: sample)) }
  }

  private var errors: [Line] {
    let units = network.outputUnits.flatMap { name in
      [
        line(Quantity(.target(name), sample: sample)),
        line(Quantity(.unitError(name), sample: sample)), Line(text: ""),
      ]
    }
    let rate = network.learningRate == nil ? [] : [Line(text: ""), line(.learningRate)]
    return [Line(text: StepperWords.errors, isTitle: true)] + units + [line(.totalError)] + rate
  }

  private func block(_ unit: Network.Unit) -> [Line] {
    let netInput = Quantity(.netInput(unit.name), sample: sample)
    let output = Quantity(.output(unit.name), sample: sample)
    return unit.netInput.summands.map { edge($0, of: netInput) } + [line(netInput), line(output)]
  }

  /// A summand of a net input: what is read, and the parameters with their values.
  private func edge(_ term: Term, of netInput: Quantity) -> Line {
    let quantities = term.quantities
    var parts: [String] = []
    for quantity in quantities {
      if case .parameter(let name) = quantity.kind {
        var text = "\(state.network.symbol(quantity)) \(number(quantity))"
        let updated = Quantity.updated(name)
        if state.network.index(of: updated) != nil, state.isKnown(updated) {
          text += " → \(number(updated))"
        }
        parts.insert(text, at: 0)
      } else {
        parts.append("◂ \(state.network.symbol(ofName: quantity.unitName ?? ""))")
      }
    }
    let parameters = quantities.filter { if case .parameter = $0.kind { true } else { false } }
    return Line(
      text: parts.joined(separator: " "),
      quantities: (parameters.isEmpty ? quantities : parameters)
        + parameters.compactMap { quantity in
          if case .parameter(let name) = quantity.kind { .updated(name) } else { nil }
        }, owner: netInput)
  }

  private func line(_ quantity: Quantity) -> Line {
    let symbol = state.network.symbol(quantity)
    guard state.isKnown(quantity) else { return Line(text: symbol, quantities: [quantity]) }
    return Line(text: "\(symbol) = \(number(quantity))", quantities: [quantity])
  }

  private func number(_ quantity: Quantity) -> String {
    (state.network.number(quantity) ?? "")
      + (state.isChanged(quantity) ? StepperWords.changedMark : "")
  }
}

extension Quantity {
  /// The input or unit that is read.
  fileprivate var unitName: String? {
    switch kind {
    case .input(let name), .netInput(let name), .output(let name): name
    default: nil
    }
  }
}
