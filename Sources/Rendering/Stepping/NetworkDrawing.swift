import Binding
import Lessons
import NeuralNet

/// A network as columns of text: the inputs, a column for each layer, and the error.
///
/// Each unit lists what it reads with the weight beside it, then its net input and its output. Values come in as the
/// way forward comes to them, and derivatives beside them on the way back.
struct NetworkDrawing {
  private let network: SteppedNetwork
  private let step: Step
  /// How many steps are known by now.
  private let knownCount: Int
  /// The lesson's own network, where the reader has changed a number.
  private let original: SteppedNetwork?
  private let sample: Int?
  /// The one time step that is drawn; nil where all are.
  private let timeStep: Int?
  /// Whether a layer is drawn as a whole.
  private let showsLayers: Bool
  /// How many decimals numbers have.
  private let decimals: Int
  /// Whether all is drawn that half of the computation comes to, however far the reader is.
  private let showsAll: Bool
  private let path: Set<Quantity>

  private init(_ state: StepperState, path: Set<Quantity>, decimals: Int, showsAll: Bool) {
    let page = state.page
    network = page.network
    step = page.step
    knownCount = state.knownCount
    original = page.isChanged ? page.original : nil
    sample = page.shownSample
    timeStep = state.isFolded ? page.timeStep : nil
    showsLayers = state.blockIndex != nil
    self.decimals = decimals
    self.showsAll = showsAll
    self.path = path
  }

  /// The columns from left to right, with as many decimals as there is room for; where there is no room for all
  /// columns even so, with few.
  ///
  /// Decimals and widths stay while the reader goes forward, and while they go back.
  static func columns(_ state: StepperState, width: Int) -> [Column] {
    let network = state.network
    let path = state.shownSteps.reduce(into: Set<Quantity>()) { path, step in
      path.formUnion(state.block == nil ? network.path(of: step) : [step.quantity])
    }
    var widths: [Int] = []
    var chosen = fewDecimals
    if (network.bound.network.layers.count + 2) * narrowestColumn <= width || state.isFolded {
      for decimals in choices(upTo: network.decimals) {
        let all = NetworkDrawing(state, path: [], decimals: decimals, showsAll: true).columns
        (widths, chosen) = (all.map(\.width), decimals)
        if widths.reduce(0, +) <= width { break }
      }
    }
    let columns = NetworkDrawing(state, path: path, decimals: chosen, showsAll: false).columns
    guard widths.count == columns.count else { return columns }
    return zip(columns, widths).map { column, width in
      var column = column
      column.minimumWidth = width
      return column
    }
  }

  /// No column is narrower.
  private static let narrowestColumn = 10
  /// How many decimals numbers have where there is no room for all columns anyway.
  private static let fewDecimals = 4

  /// What is tried, from the best on.
  private static func choices(upTo decimals: Int) -> [Int] {
    [decimals] + [6, 4, 3].filter { $0 < decimals }
  }

  /// Whether derivatives are drawn by now.
  private var isGoingBack: Bool { network.phase(of: step) >= .backward }

  // MARK: Columns

  private var columns: [Column] {
    let layers = network.bound.network.layers
    let titles = LayerTitles(network.bound.network).all
    let separator = showsLayers ? [] : [Row()]
    let columns = zip(titles, layers).filter { isShown($1) }.map { title, layer in
      Column(title: title, rows: Array(layer.units.map(block).joined(separator: separator)))
    }
    return [inputs] + columns + (network.bound.network.hasTargets ? [errors] : [])
  }

  private func isShown(_ layer: Network.Layer) -> Bool {
    timeStep == nil || layer.units.first.map { isShown($0.name) } == true
  }

  /// Whether something of that name belongs to the time step that is drawn.
  private func isShown(_ name: String) -> Bool {
    timeStep == nil || TimedName.parts(of: name).step == timeStep
  }

  /// What is fed in; of a network that is folded also what it hands from one time step to the next.
  private var inputs: Column {
    let names = network.bound.network.inputs.filter { isShown($0) }
    let own = names.map { Quantity(.input($0), sample: sample) }
    return Column(title: StepperWords.inputs, rows: (carried + own).map { row($0) })
  }

  /// What the time step that is drawn reads of the one before.
  private var carried: [Quantity] {
    guard let timeStep else { return [] }
    let read = network.bound.network.layers.filter(isShown).flatMap(\.units).flatMap(
      \.netInput.quantities)
    return read.reduce(into: []) { found, quantity in
      guard let name = quantity.unitName, TimedName.parts(of: name).step == timeStep - 1,
        case let own = quantity.inSample(sample), !found.contains(own)
      else { return }
      found.append(own)
    }
  }

  private var errors: Column {
    let units = network.bound.network.outputUnits.filter { isShown($0) }.flatMap { name in
      [
        row(Quantity(.target(name), sample: sample)),
        row(Quantity(.unitError(name), sample: sample)), Row(),
      ]
    }
    let rate = network.bound.network.learningRate == nil ? [] : [Row(), row(.learningRate)]
    return Column(title: StepperWords.errors, rows: units + [row(.totalError)] + rate)
  }

  private func block(_ unit: Network.Unit) -> [Row] {
    if showsLayers { return [whole(unit)] }
    let netInput = Quantity(.netInput(unit.name), sample: sample)
    let output = Quantity(.output(unit.name), sample: sample)
    return unit.netInput.summands.map { edge($0, of: netInput) }
      + [row(netInput, within: output), row(output)]
  }

  // MARK: Rows

  /// A summand of a net input: what is read, and the parameters with their values.
  private func edge(_ term: Term, of netInput: Quantity) -> Row {
    let quantities = term.quantities.map { $0.inSample(sample) }
    let parameters = quantities.filter(\.isParameter)
    let sources = quantities.filter { !$0.isParameter }
    let texts =
      parameters.map { "\(network.symbol($0)) \(number($0))\(change(of: $0, in: netInput))" }
      + sources.map { "◂ \(source($0))" }
    // A parameter that units share is lit only where this step reads it.
    let isPassed = path.contains(netInput) && quantities.contains(where: path.contains)
    let isUpdated = parameters.contains { step.quantity == updated($0) }
    return Row(
      text: texts.joined(separator: " "), isLit: isPassed || isUpdated,
      isResult: isUpdated || isResult(quantities, within: netInput, isEdge: true))
  }

  /// What is known of how the error changes with a parameter, or else what it becomes.
  private func change(of parameter: Quantity, in netInput: Quantity) -> String {
    let updated = updated(parameter)
    if isDrawn(updated) { return " → \(new(updated, insteadOf: parameter))" }
    // A parameter that units share acts only where a way leads on to the error.
    let isOnAWay = network.index(of: .derivative(of: .totalError, by: netInput)) != nil
    return isOnAWay ? slope(by: parameter, within: netInput) : ""
  }

  /// What a unit reads, by its name; by its symbol where the name is but numbers.
  private func source(_ quantity: Quantity) -> String {
    guard let name = quantity.unitName else { return network.symbol(quantity) }
    return ScalarNames.isUnit(name)
      ? network.symbol(Quantity(quantity.kind)) : network.symbol(ofName: name)
  }

  /// A quantity with its value once that is known, and with the slope of the error, or within another quantity.
  private func row(_ quantity: Quantity, within other: Quantity? = nil) -> Row {
    let symbol = network.symbol(quantity)
    let isKnown = showsAll || isKnown(quantity)
    return Row(
      text: isKnown
        ? "\(symbol) = \(number(quantity))\(slope(by: quantity, within: other))" : symbol,
      isLit: path.contains(quantity), isPale: !isKnown,
      isResult: isResult([quantity], within: other, isEdge: false))
  }

  /// A unit of a layer that is shown as a whole: its output, and its delta once that is known.
  private func whole(_ unit: Network.Unit) -> Row {
    let output = Quantity(.output(unit.name), sample: sample)
    let netInput = Quantity(.netInput(unit.name), sample: sample)
    let delta = Quantity.derivative(of: .totalError, by: netInput)
    var row = row(output)
    if isDrawn(delta) {
      let symbol = network.symbol(output)
      row.text = "\(symbol) = \(number(output)) \(StepperWords.deltaMark)\(number(delta))"
    }
    row.isLit = row.isLit || path.contains(delta)
    row.isResult = row.isLit
    return row
  }

  // MARK: Derivatives

  /// The derivative of the total error by a quantity once it is known; until then, on the way back, the factor that
  /// leads from the quantity to another.
  private func slope(by quantity: Quantity, within other: Quantity?) -> String {
    let whole = Quantity.derivative(of: .totalError, by: quantity)
    if isDrawn(whole), !quantity.isError { return " \(StepperWords.slopeMark)\(number(whole))" }
    guard let other, case let factor = Quantity.derivative(of: other, by: quantity),
      isDrawn(factor)
    else { return "" }
    return " \(StepperWords.factorMark)\(number(factor))"
  }

  /// Whether this step computes one of some quantities, or a derivative by one that is drawn beside them.
  private func isResult(_ quantities: [Quantity], within other: Quantity?, isEdge: Bool) -> Bool {
    if !isEdge, quantities.contains(step.quantity) { return true }
    guard case .derivative(let of, let by) = step.quantity.kind, quantities.contains(by)
    else {
      return false
    }
    return of == other || of.isError && by.isParameter == isEdge
  }

  private func updated(_ parameter: Quantity) -> Quantity { .updated(parameter.name ?? "") }

  /// Whether a quantity that steps compute is drawn by now.
  private func isDrawn(_ quantity: Quantity) -> Bool {
    guard network.index(of: quantity) != nil else { return false }
    return showsAll ? isGoingBack : isKnown(quantity)
  }

  private func isKnown(_ quantity: Quantity) -> Bool {
    network.index(of: quantity).map { $0 < knownCount } ?? true
  }

  private func number(_ quantity: Quantity, decimals: Int? = nil) -> String {
    let isChanged = original.map { $0.number(quantity) != network.number(quantity) } ?? false
    return (network.shortNumber(quantity, decimals: decimals ?? self.decimals) ?? "")
      + (isChanged ? StepperWords.changedMark : "")
  }

  /// What a parameter becomes, with so many decimals that it is seen to move.
  private func new(_ updated: Quantity, insteadOf parameter: Quantity) -> String {
    let old = Double(number(parameter))
    let choices = decimals...max(decimals, network.decimals)
    let enough = choices.first { Double(number(updated, decimals: $0)) != old }
    return number(updated, decimals: enough)
  }
}

extension Quantity {
  fileprivate var isParameter: Bool { if case .parameter = kind { true } else { false } }

  fileprivate var isError: Bool {
    switch kind {
    case .unitError, .totalError: true
    default: false
    }
  }
}
