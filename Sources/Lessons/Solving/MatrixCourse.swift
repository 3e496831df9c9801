import NeuralNet

/// The steps of a solution with vectors and matrices: each entry comes from entries before it.
struct MatrixCourse {
  private let derivation: Derivation
  private var collector: StepCollector
  /// In an order in which they can be computed.
  private(set) var steps: [Step] = []
  /// What is written with its value.
  private(set) var results: Set<Quantity> = []
  private var places: [Quantity: Int] = [:]

  /// How far rounding may put an equation off its quantity, relative to 1 or to the quantity if that is greater.
  private static let tolerance = 1e-9

  init(_ derivation: Derivation) {
    self.derivation = derivation
    collector = StepCollector(derivation)
  }

  /// The step that gives a quantity.
  subscript(quantity: Quantity) -> Step? { places[quantity].map { steps[$0] } }

  /// Takes the steps of a trace in.
  mutating func add(_ trace: Trace) {
    for step in trace.steps { add(step) }
  }

  /// Takes quantities in as their chain rules have them.
  mutating func add(_ quantities: [Quantity]) {
    for step in collector.steps(leadingTo: quantities) { add(step) }
  }

  /// Takes a quantity in by an equation over quantities that are known; one that does not hold of it, as where a
  /// parameter is shared, is not taken.
  mutating func add(_ quantity: Quantity, as equation: Term) {
    guard let value = derivation.values[quantity] else { return }
    let computed = equation.value { derivation.values[$0] } ?? .nan
    if abs(computed - value) <= Self.tolerance * max(1, abs(value)) {
      add(Step(quantity: quantity, rule: .sumOverPaths, equation: equation, value: value))
    } else {
      add([quantity])
    }
  }

  /// Notes that quantities are written with their values.
  mutating func show(_ quantities: [Quantity]) { results.formUnion(quantities) }

  private mutating func add(_ step: Step) {
    guard places[step.quantity] == nil else { return }
    places[step.quantity] = steps.count
    steps.append(step)
  }
}
