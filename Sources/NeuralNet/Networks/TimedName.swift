/// Names of scalars that each time step has of its own: `h_1` at step 2 is `h_1[2]`.
///
/// A network that is unrolled over its steps is a network like any other, whose units have such
/// names. `Quantity` has both forms of them: `untimed` is what networks know, `timed` what a reader
/// wants to see. A name with a bracket cannot be declared, so the two are never confused.
package enum TimedName {
  package static func name(_ base: String, step: Int) -> String { "\(base)[\(step)]" }

  /// The name without its step, and the step if it has one.
  package static func parts(of name: String) -> (base: String, step: Int?) {
    guard name.utf8.last == UInt8(ascii: "]"),
      let open = name.utf8.lastIndex(of: UInt8(ascii: "[")),
      let step = Int(name[name.utf8.index(after: open)...].dropLast())
    else { return (name, nil) }
    return (String(name[..<open]), step)
  }
}

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
