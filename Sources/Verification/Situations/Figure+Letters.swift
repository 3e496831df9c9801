import NeuralNet

extension Figure {
  /// Whether a letter without an index may stand for something else than the network's quantity: for a
  /// whole number that is no slip of the declared one.
  ///
  /// - Parameters:
  ///   - quantity: what the network calls by the letter.
  ///   - number: its value.
  /// - Returns: whether it may.
  func mayBeOtherUse(of quantity: Quantity?, worth number: Double) -> Bool {
    guard let quantity, quantity.isSingleLetter, isWhole, value > 1,
      !isSlip(for: number, isGiven: true)
    else { return false }
    return number != number.rounded() || value >= 10 * abs(number)
  }
}

extension Quantity {
  /// Whether it is an input or a parameter that is called by one letter, without an index.
  fileprivate var isSingleLetter: Bool {
    switch kind {
    case .input(let name), .parameter(let name): name.count == 1
    default: false
    }
  }
}
