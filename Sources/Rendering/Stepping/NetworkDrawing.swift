import Binding
import Lessons
import NeuralNet

/// A network as columns of text: the inputs, a column for each layer, and the error.
///
/// Each unit lists what it reads with the weight beside it, then its net input and its output.
struct NetworkDrawing {
  struct Row {
    var text = ""
    /// Whether this step is about what it shows.
    var isLit = false
    /// Whether it shows what this step computes.
    var isResult = false
  }

  struct Column {
    var title: String
    var rows: [Row]

    /// With a column for a mark before the text, and one behind it.
    var width: Int { max(title.columns, rows.map(\.text.columns).max() ?? 0) + 2 }
    var isLit: Bool { rows.contains(where: \.isLit) }
    var litCount: Int { rows.count(where: \.isLit) }
    var hasResult: Bool { rows.contains(where: \.isResult) }
  }

  private let state: StepperState
  private let sample: Int?
  private let highlighted: Set<Quantity>

  init(_ state: StepperState) {
    self.state = state
    sample = state.page.shownSample
    highlighted = state.network.highlighted(by: state.step)
  }

  private var network: Network { state.network.bound.network }

  /// The columns from left to right.
  var columns: [Column] {
    let titles = LayerTitles(network).all
    let layers = zip(titles, network.layers).map { title, layer in
      Column(
        title: title,
        rows: Array(layer.units.map(block).joined(separator: [Row()])))
    }
    return [inputs] + layers + (network.hasTargets ? [errors] : [])
  }

  private var inputs: Column {
    Column(
      title: StepperWords.inputs,
      rows: network.inputs.map { row(Quantity(.input($0), sample: sample)) })
  }

  private var errors: Column {
    let units = network.outputUnits.flatMap { name in
      [
        row(Quantity(.target(name), sample: sample)),
        row(Quantity(.unitError(name), sample: sample)), Row(),
      ]
    }
    let rate = network.learningRate == nil ? [] : [Row(), row(.learningRate)]
    return Column(title: StepperWords.errors, rows: units + [row(.totalError)] + rate)
  }

  private func block(_ unit: Network.Unit) -> [Row] {
    let netInput = Quantity(.netInput(unit.name), sample: sample)
    let output = Quantity(.output(unit.name), sample: sample)
    return unit.netInput.summands.map { edge($0, of: netInput) } + [row(netInput), row(output)]
  }

  // MARK: Rows

  /// A summand of a net input: what is read, and the parameters with their values.
  private func edge(_ term: Term, of netInput: Quantity) -> Row {
    var parts: [String] = []
    var shown: [Quantity] = []
    for quantity in term.quantities {
      if case .parameter(let name) = quantity.kind {
        let updated = Quantity.updated(name)
        let isUpdated = state.network.index(of: updated) != nil && state.isKnown(updated)
        let new = isUpdated ? " → \(number(updated))" : ""
        parts.insert("\(state.network.symbol(quantity)) \(number(quantity))\(new)", at: 0)
        shown += [quantity, updated]
      } else {
        parts.append("◂ \(source(quantity))")
      }
    }
    if shown.isEmpty { shown = term.quantities }
    // A parameter that units share is lit only where this step reads it.
    let isElsewhere = state.step.rule == .netInput && state.step.quantity != netInput
    return Row(
      text: parts.joined(separator: " "),
      isLit: !isElsewhere && !highlighted.isDisjoint(with: shown),
      isResult: shown.contains(state.step.quantity))
  }

  /// What a unit reads, by its name; by its symbol where the name is but numbers.
  private func source(_ quantity: Quantity) -> String {
    guard let name = quantity.unitName else { return state.network.symbol(quantity) }
    return ScalarNames.isUnit(name)
      ? state.network.symbol(Quantity(quantity.kind)) : state.network.symbol(ofName: name)
  }

  private func row(_ quantity: Quantity) -> Row {
    let symbol = state.network.symbol(quantity)
    return Row(
      text: state.isKnown(quantity) ? "\(symbol) = \(number(quantity))" : symbol,
      isLit: highlighted.contains(quantity), isResult: quantity == state.step.quantity)
  }

  private func number(_ quantity: Quantity) -> String {
    (state.network.shortNumber(quantity) ?? "")
      + (state.isChanged(quantity) ? StepperWords.changedMark : "")
  }
}
