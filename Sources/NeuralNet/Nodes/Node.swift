/// Where the value of a quantity that is no derivative is kept.
enum Place: Hashable, Sendable {
  /// A slot, and the index of the sample; parameters are the same in all, and have none.
  case slot(Int, sample: Int?)
  case totalError

  var sample: Int? { if case .slot(_, let sample) = self { sample } else { nil } }
}

/// A quantity of one network as numbers, which take less time to compare than names do.
enum Node: Sendable {
  case place(Place)
  case learningRate
  /// A parameter after one update, by its number.
  case updated(Int)
  case derivative(of: Place, by: Place)
  case directDerivative(of: Place, by: Place)
}

extension Node: Hashable {
  func hash(into hasher: inout Hasher) {
    switch self {
    case .place(let place): hasher.combine(place.code)
    case .learningRate: hasher.combine(-1)
    case .updated(let parameter): hasher.combine(~parameter)
    case .derivative(let of, let by), .directDerivative(let of, let by):
      hasher.combine(of.code)
      hasher.combine(by.code)
    }
  }
}

extension Place {
  /// Different for different places of networks that fit into memory.
  fileprivate var code: Int {
    switch self {
    case .slot(let slot, let sample): slot << 24 &+ (sample ?? -1) &+ 1
    case .totalError: .max
    }
  }
}
