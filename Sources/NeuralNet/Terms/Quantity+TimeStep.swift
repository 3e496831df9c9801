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
      return Quantity(kind.mapName { TimedName.name($0, step: timeStep) }, sample: sample)
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
