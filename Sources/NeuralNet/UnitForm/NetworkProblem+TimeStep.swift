extension NetworkProblem {
  /// What is wrong with every step alike, told without one.
  var withoutStep: NetworkProblem {
    let base = { (name: String) in TimedName.parts(of: name).base }
    return switch self {
    case .duplicateName(let name): .duplicateName(base(name))
    case .ambiguousKey(let key): .ambiguousKey(base(key))
    case .unknownName(let name, let unit): .unknownName(base(name), inEquationOf: base(unit))
    case .unreadableQuantity(let quantity, let unit):
      .unreadableQuantity(quantity, inEquationOf: base(unit))
    case .nonFiniteConstant(let unit): .nonFiniteConstant(inEquationOf: base(unit))
    case .unknownInput(let name, let sample): .unknownInput(base(name), sample: sample)
    case .unknownTarget(let name, let sample): .unknownTarget(base(name), sample: sample)
    case .cycle(let units): .cycle(units.map(base))
    case .softmaxOutsideLayer(let units): .softmaxOutsideLayer(units.map(base))
    case .nonFiniteActivation(let unit): .nonFiniteActivation(unit: base(unit))
    default: self
    }
  }
}
