extension Quantity {
  /// The same quantity with its step in its name, as networks know it.
  package var untimed: Quantity {
    guard mentionsTimeStep else { return self }
    switch kind {
    case .derivative(let of, let by):
      return Quantity(.derivative(of: of.untimed, by: by.untimed), sample: sample)
    case .directDerivative(let of, let by):
      return Quantity(.directDerivative(of: of.untimed, by: by.untimed), sample: sample)
    default:
      guard let timeStep else { return self }
      let name = { TimedName.name($0, step: timeStep) }
      if case .output(let unit) = kind, timeStep == 0, ScalarNames.isUnit(unit) {
        return Quantity(.input(name(unit)), sample: sample)
      }
      return Quantity(kind.mapName(name), sample: sample)
    }
  }

  private var mentionsTimeStep: Bool {
    switch kind {
    case .derivative(let of, let by), .directDerivative(let of, let by):
      of.mentionsTimeStep || by.mentionsTimeStep
    default: timeStep != nil
    }
  }

  /// The same quantity with the step out of its name.
  ///
  /// What the first step reads of a unit in layer form, which has no name of its own, is that
  /// unit's output at step 0.
  package var timed: Quantity {
    switch kind {
    case .derivative(let of, let by):
      return Quantity(.derivative(of: of.timed, by: by.timed), sample: sample)
    case .directDerivative(let of, let by):
      return Quantity(.directDerivative(of: of.timed, by: by.timed), sample: sample)
    default:
      guard timeStep == nil, let name, let step = TimedName.parts(of: name).step else {
        return self
      }
      if case .input = kind, step == 0, case let unit = TimedName.parts(of: name).base,
        ScalarNames.isUnit(unit)
      {
        return Quantity(.output(unit), sample: sample, timeStep: 0)
      }
      return Quantity(
        kind.mapName { TimedName.parts(of: $0).base }, sample: sample, timeStep: step)
    }
  }
}

extension Quantity.Kind {
  /// The same kind with another name, where it has one.
  func mapName(_ transform: (String) -> String) -> Quantity.Kind {
    switch self {
    case .input(let name): .input(transform(name))
    case .parameter(let name): .parameter(transform(name))
    case .target(let name): .target(transform(name))
    case .netInput(let name): .netInput(transform(name))
    case .output(let name): .output(transform(name))
    case .unitError(let name): .unitError(transform(name))
    case .updated(let name): .updated(transform(name))
    case .totalError, .learningRate, .derivative, .directDerivative: self
    }
  }
}
