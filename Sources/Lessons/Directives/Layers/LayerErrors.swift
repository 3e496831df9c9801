import Binding
import NeuralNet

/// The total error as it is written with the vectors of outputs and targets.
struct LayerErrors {
  private let tables: LayerTables

  init(_ tables: LayerTables) { self.tables = tables }

  private var network: NetworkWriter { tables.network }
  private var isOfOneNumber: Bool {
    tables.table.sampleCount == 1 && tables.table.outputUnits.count == 1
  }

  /// Writes the total error with vectors, where its loss is written so, and else by those of the units.
  func write(_ writer: inout ResultWriter) {
    let steps = network.bound.values.errorTrace.steps
    let units = steps.filter { $0.rule == .unitError }
    let times = tables.times.filter { time in
      units.contains { $0.quantity.timed.timeStep == time }
    }
    guard !isOfOneNumber, times.count == 1, let formula = formula(at: times[0]) else {
      let shown = units.count <= MatrixLimits.scalars ? units : []
      for step in shown { writer.display(network.chain(step)) }
      for step in steps where step.rule == .totalError {
        writer.display { form in
          var form = form
          if shown.isEmpty, form.detail != .bare { form.detail = .result }
          return network.chain(step)(form)
        }
      }
      return
    }
    writer.display { form in
      let name = network.symbol(.totalError)
      let value = network.number(.totalError, form)
      guard form.detail != .bare, network.bound.values.totalError?.isFinite == true else {
        return FormulaSides(sides: [network.told(.totalError, form)])
      }
      guard form.detail != .result else { return FormulaSides(sides: [name, value]) }
      let isFull = form.detail == .full
      return FormulaSides(
        sides: [name, isFull ? formula.symbols : nil, formula.numbers(form), value]
          .compactMap(\.self), layout: .filled)
    }
  }

  /// The error in symbols and in numbers; nil where the loss is not written with vectors.
  private func formula(
    at time: Int?
  ) -> (symbols: String, numbers: (FormulaForm) -> String?)? {
    let outputs = tables.quantity(.outputs(layer: tables.table.layers.count), at: time)
    let targets = tables.quantity(.targets, at: time)
    guard let write = writing else { return nil }
    return (
      write(tables.name(outputs), tables.name(targets)),
      tables.putting(outputs, targets) { write($0.factor, $1.factor) }
    )
  }

  /// How the loss is written of outputs and targets.
  private var writing: ((_ output: String, _ target: String) -> String)? {
    let count = tables.table.sampleCount
    let share = network.network.reduction == .mean ? count : 1
    let units = tables.table.outputUnits.count
    let norm = "\\right\\rVert" + (count > 1 ? "_F" : "") + "^2"
    func squares(_ factor: String) -> (String, String) -> String {
      { "\(factor)\\left\\lVert \($0) - \($1) \(norm)" }
    }
    switch network.network.loss {
    case .halfSquaredError: return squares("\\frac{1}{\(2 * share)} ")
    case .squaredError: return squares(share > 1 ? "\\frac{1}{\(share)} " : "")
    case .meanSquaredError:
      return squares(share * units > 1 ? "\\frac{1}{\(share * units)} " : "")
    case .crossEntropy where count == 1: return { "-{\($1)}^\\top \\ln(\($0))" }
    default: return nil
    }
  }
}
