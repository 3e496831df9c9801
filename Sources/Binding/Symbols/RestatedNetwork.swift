package import MathNotation
import NeuralNet

/// A network whose given numbers a passage states anew, for another situation.
///
/// What the passage leaves unsaid may have changed as well, so that the values that follow can
/// verify what the passage states, but not convict it.
package final class RestatedNetwork {
  /// The network as it is declared.
  package let declared: NetworkSymbols
  private var current: NetworkSymbols
  private var changes: [Quantity: Double] = [:]
  /// The names of the network's quantities that the passage gives a meaning of their own.
  package private(set) var names: Set<Name> = []

  /// A network of which nothing has been stated anew yet.
  package init(_ declared: NetworkSymbols) {
    self.declared = declared
    current = declared
  }

  /// The network with all numbers that were stated anew; without the last ones where it is too
  /// large, or was computed anew too often.
  ///
  /// Complexity: O(1), but for the first look after a change: one evaluation of the network.
  package var symbols: NetworkSymbols {
    guard !changes.isEmpty, declared.mayBeRestated() else { return current }
    var bound: BoundNetwork? = current.bound
    for (quantity, value) in changes {
      bound = try? bound?.changing(quantity, to: value)
    }
    changes = [:]
    if let bound { current = NetworkSymbols(bound, names: declared.names) }
    return current
  }

  /// Notes that the passage gives a name a meaning, and which number where that is a given one.
  package func define(_ name: Name, as meaning: SymbolMeaning) {
    guard let quantity = declared.quantity(name) else { return }
    names.insert(name)
    guard quantity.isGiven, case .value(.scalar(let number)) = meaning else { return }
    changes[quantity] = number.value
  }
}
