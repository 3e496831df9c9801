extension Quantity {
  /// The plain spelling, as it stands in JSON: `net_h_1`, `dE_total/dw_5`, `w_5^+`.
  ///
  /// A time step follows as `[2]`, a sample as `(2)`: `out_h_1[3](2)`.
  public var plainKey: String {
    let timed = timed
    var key = Self.plainKey(of: timed.kind)
    if let timeStep = timed.timeStep { key += "[\(timeStep)]" }
    if let sample { key += "(\(sample))" }
    return key
  }

  private static func plainKey(of kind: Kind) -> String {
    switch kind {
    case .input(let name), .parameter(let name): name
    case .target(let unit): "target_\(unit)"
    case .netInput(let unit): "net_\(unit)"
    case .output(let unit): "out_\(unit)"
    case .unitError(let unit): "E_\(unit)"
    case .totalError: "E_total"
    case .learningRate: "learning_rate"
    case .updated(let parameter): "\(parameter)^+"
    case .derivative(let quantity, let other): "d\(quantity.plainKey)/d\(other.plainKey)"
    case .directDerivative(let quantity, let other):
      "d\(quantity.plainKey)/d\(other.plainKey)|direct"
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// The plain key.
  public var description: String { plainKey }
}
