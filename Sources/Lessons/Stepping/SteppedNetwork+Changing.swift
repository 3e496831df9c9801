import Binding
import NeuralNet
import SourceText

/// What keeps a given number from being changed.
enum ChangeProblem: Error, Hashable {
  /// There is no name and number.
  case noAssignment
  case notANumber(String)
  case unknown(String, nearest: String?)
  /// The quantity is computed, not given.
  case computed(String)
  case refused
}

extension SteppedNetwork {
  /// The same network with one given number changed, all that follows computed anew.
  ///
  /// - Parameters:
  ///   - text: a parameter, an input, a target or the learning rate, and its new number, as in
  ///     `w_5 = 0.5`.
  ///   - sample: the sample that an input or a target is of where the text names none.
  /// - Returns: the network, and what was changed.
  /// - Throws: `ChangeProblem`.
  func changing(
    _ text: String, sample: Int?
  ) throws(ChangeProblem) -> (SteppedNetwork, Quantity) {
    let parts = text.split { $0 == "=" || $0 == " " }.map(String.init)
    guard parts.count == 2 else { throw .noAssignment }
    guard let number = Self.number(parts[1]) else { throw .notANumber(parts[1]) }
    let finder = QuantityFinder(bound)
    guard let quantity = finder.quantity(QuantityText(parts[0]).plain, sample: sample) else {
      throw .unknown(parts[0], nearest: finder.nearest(to: parts[0]))
    }
    let changed: BoundNetwork?
    do {
      changed = try bound.changing(quantity, to: number)
    } catch {
      throw .refused
    }
    guard let changed else { throw .computed(symbol(quantity)) }
    return (SteppedNetwork(changed, decimals: decimals, like: self), quantity)
  }

  /// A finite number, also with a decimal comma or a typographic minus.
  private static func number(_ text: String) -> Double? {
    let plain = text.replacing("−", with: "-").replacing(",", with: ".")
    return Double(plain).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension QuantityFinder {
  /// The quantity that a text means; what samples have of their own is that of a sample where the text names none.
  func quantity(_ text: String, sample: Int?) -> Quantity? {
    sample.flatMap { quantity("\(text)(\($0))") } ?? quantity(text)
  }
}
