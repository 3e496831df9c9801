/// The net inputs of a layer read as W x + b, as far as they are such sums.
struct AffineReading {
  /// What is read, with the step at which it is read.
  struct Source: Hashable {
    let kind: Quantity.Kind
    let step: Int?
  }

  typealias Entry = LayerEntries.Entry

  /// What each unit multiplies its sources by.
  private(set) var weights: [[Source: Entry]] = []
  /// What each unit adds; nil where it adds nothing.
  private(set) var biases: [Entry?] = []

  /// Reads the equations of a layer's units; nil where one is no sum of sources with weights and a bias.
  ///
  /// - Complexity: O(size of the equations).
  init?(_ units: [Network.Unit]) {
    for unit in units {
      var weights: [Source: Entry] = [:]
      var bias: Entry?
      for summand in unit.netInput.summands {
        guard let (source, factor) = Self.product(in: summand) else { return nil }
        if let source {
          guard weights.updateValue(factor, forKey: source) == nil else { return nil }
        } else {
          guard bias == nil else { return nil }
          bias = factor
        }
      }
      self.weights.append(weights)
      biases.append(bias)
    }
  }

  /// A summand as a source times a parameter or a number, or as one of both alone.
  private static func product(in summand: Term) -> (source: Source?, factor: Entry)? {
    var source: Source?
    var parameter: Entry?
    var number = 1.0
    var inner = summand
    if case .negation(let term) = inner { (inner, number) = (term, -1) }
    for factor in inner.factors {
      switch factor {
      case .constant(let value): number *= value
      case .quantity(let quantity):
        if case .parameter = quantity.kind {
          guard parameter == nil else { return nil }
          parameter = .quantity(quantity)
        } else {
          guard source == nil, let read = Self.source(quantity) else { return nil }
          source = read
        }
      default: return nil
      }
    }
    guard let parameter else { return (source, .constant(number)) }
    return number == 1 ? (source, parameter) : nil
  }

  private static func source(_ quantity: Quantity) -> Source? {
    switch quantity.kind {
    case .input(let name), .output(let name):
      let (base, step) = TimedName.parts(of: name)
      return Source(kind: quantity.kind.mapName { _ in base }, step: step)
    default: return nil
    }
  }
}
