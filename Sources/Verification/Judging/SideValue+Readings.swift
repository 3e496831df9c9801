import MathNotation

extension SideValue {
  /// A whole number of any size, with what the side is known to be otherwise.
  init(_ exact: WholeNumber, like side: SideValue?) {
    var parts =
      side?.parts ?? Parts(written: .scalar(Approximation(exact.nearestDouble)))
    parts.exact = exact
    self.init(parts)
  }

  /// The side's value, in full where its numbers display quantities.
  var best: Double? {
    guard case .scalar(let value) = full.first ?? written else { return nil }
    return value.value
  }

  /// By how much its readings differ from a number.
  func differences(from number: Double) -> [Double] {
    ([written] + full).compactMap { reading in
      guard case .scalar(let value) = reading, value.value != number else { return nil }
      return value.value - number
    }
  }

  /// How many readings the side has: as written, and each way to take its literals in full.
  var readingCount: Int { 1 + full.count }

  /// The number in a reading; the last one stands for those that the side does not have.
  func number(_ reading: Int) -> Approximation {
    let value = full.isEmpty || reading == 0 ? written : full[min(reading, full.count) - 1]
    guard case .scalar(let number) = value else { return Approximation(.nan) }
    return number
  }

  /// The only entry of a matrix; a number is itself.
  var soleEntry: SideValue {
    if case .matrix = written { entry(0) } else { self }
  }

  /// One entry of a vector or matrix as a side of its own.
  func entry(_ index: Int) -> SideValue {
    func pick(_ value: MathValue) -> MathValue {
      guard case .matrix(let matrix) = value else { return value }
      return .scalar(matrix.entries[index])
    }
    var side = Parts(written: pick(written), full: full.map(pick))
    side.stated = statedEntries.indices.contains(index) ? statedEntries[index] : nil
    side.hasLongDecimal = hasLongDecimal
    side.showsRounding = showsRounding
    side.isOfNetwork = isOfNetwork
    side.isOfWholeNumbers = isOfWholeNumbers
    side.hasOpenDigits = hasOpenDigits
    side.magnitude = magnitude
    return SideValue(side)
  }
}
