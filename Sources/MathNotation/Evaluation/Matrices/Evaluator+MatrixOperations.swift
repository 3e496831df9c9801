import Platform

/// Operators between matrices, and between matrices and numbers.
extension Evaluator {
  /// Whether a function or a sum with a number goes entry by entry: of a square matrix it may be another one.
  func worksByEntries(_ matrix: MathMatrix) -> Bool {
    !matrix.isSquare || use.hasLayout || options.worksByEntries
  }

  /// What an operator makes of two matrices: of vectors a product may be a number.
  ///
  /// A vector is added to each column or row of a matrix.
  func combine(
    _ a: MathMatrix, with b: MathMatrix, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathValue {
    if options.readsListsAsIntervals, let interval = try interval(a, b, by: kind) {
      return .matrix(interval)
    }
    var result: MathMatrix?
    switch kind {
    case .add: result = a.zip(b, +) ?? broadcasting(a, b, by: +)
    case .subtract: result = a.zip(b, -) ?? broadcasting(a, b, by: -)
    case .multiply(.elementwise), .multiply(.circle):
      result = a.zip(b, *) ?? broadcasting(a, b, by: *)
    case .divide where worksByEntries(a) && worksByEntries(b):
      result = a.zip(b, /) ?? broadcasting(a, b, by: /)
    case .multiply(.outer):
      result = options.worksByEntries ? a.kronecker(b) : a.outer(b)
    case .multiply(.dot) where options.worksByEntries,
      .multiply(.cross) where options.worksByEntries:
      result = a.zip(b, *) ?? hadamard(a, b) ?? a.times(b) ?? a.correlated(with: b)
    case .multiply(let sign): return try product(a, b, by: sign)
    default: break
    }
    guard let result else { throw .shapes }
    return .matrix(result)
  }

  /// The product of two vectors entry by entry, of which one is a row and the other one a column.
  private func hadamard(_ a: MathMatrix, _ b: MathMatrix) -> MathMatrix? {
    a.isVector && b.isVector ? a.zip(b.transposed, *) : nil
  }

  private func product(
    _ a: MathMatrix, _ b: MathMatrix, by sign: MathNode.Multiplication
  ) throws(EvaluationProblem) -> MathValue {
    if sign == .cross, !options.prefersInnerProducts, let cross = a.cross(b) {
      return .matrix(cross)
    }
    var result = a.times(b)
    // A column times a row is a matrix, unless it cannot be one.
    let isOuter = a.columns == 1 && b.rows == 1 && a.rows > 1 && !options.prefersInnerProducts
    if sign == .dot && !isOuter || result == nil, let dot = a.dot(b) { return .scalar(dot) }
    if result == nil { result = a.timesTurned(b) }
    guard let result else { throw .shapes }
    return result.entries.count == 1 ? .scalar(result.entries[0]) : .matrix(result)
  }

  /// A matrix combined with a vector that has one entry for each of its rows or columns.
  private func broadcasting(
    _ a: MathMatrix, _ b: MathMatrix,
    by combine: (Approximation, Approximation) -> Approximation
  ) -> MathMatrix? {
    // A list that is a row stands beside each row.
    let turns = options.readsListsAsRows && a.isSquare && b.columns == 1
    return a.broadcasting(turns ? b.transposed : b, combine)
  }

  /// What an operator makes of a number and a matrix, entry by entry.
  func combine(
    _ a: Approximation, with b: MathMatrix, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathMatrix {
    if options.readsListsAsIntervals, let interval = try interval(.list(a, a), b, by: kind) {
      return interval
    }
    switch kind {
    case .multiply: return b.map { a * $0 }
    case .add where worksByEntries(b): return b.map { a + $0 }
    case .subtract where worksByEntries(b): return b.map { a - $0 }
    case .divide where worksByEntries(b): return b.map { a / $0 }
    case .power where worksByEntries(b): return b.map { a.power($0) }
    default: throw .shapes
    }
  }

  /// What an operator makes of a matrix and a number.
  func combine(
    _ a: MathMatrix, with b: Approximation, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathValue {
    if options.readsListsAsIntervals, let interval = try interval(a, .list(b, b), by: kind) {
      return .matrix(interval)
    }
    switch kind {
    case .multiply: return .matrix(a.map { $0 * b })
    case .add where worksByEntries(a): return .matrix(a.map { $0 + b })
    case .subtract where worksByEntries(a): return .matrix(a.map { $0 - b })
    case .divide: return .matrix(a.map { $0 / b })
    case .remainder:
      var result = a
      for (index, entry) in a.entries.enumerated() {
        result.entries[index] = try combine(entry, with: b, by: kind)
      }
      return .matrix(result)
    case .power: return try power(a, b)
    default: throw .shapes
    }
  }

  /// A power of a square matrix, with a whole exponent from -16 to 16, or of each entry of another one.
  private func power(
    _ a: MathMatrix, _ exponent: Approximation
  ) throws(EvaluationProblem) -> MathValue {
    if a.isVector, options.prefersInnerProducts, exponent.value == 2, let dot = a.dot(a) {
      return .scalar(dot)
    }
    if !a.isSquare && exponent.value != -1 || options.worksByEntries && use.hasLayout {
      return .matrix(a.map { $0.power(exponent) })
    }
    let count = abs(exponent.value)
    guard a.isSquare, count >= 1, count <= 16, count == count.rounded() else { throw .shapes }
    var base = a
    if exponent.value < 0 {
      guard let inverse = a.inverse else { throw .undefined }
      base = inverse
    }
    var result = base
    for _ in 1..<Int(saturating: count) {
      guard let next = result.times(base) else { throw .shapes }
      result = next
    }
    return .matrix(result)
  }

  /// What an operator makes of two intervals: the least and the greatest that it makes of numbers in them.
  private func interval(
    _ a: MathMatrix, _ b: MathMatrix, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathMatrix? {
    guard a.entries.count == 2, b.entries.count == 2 else { return nil }
    var values: [Approximation] = []
    for x in a.entries {
      for y in b.entries { values.append(try combine(x, with: y, by: kind)) }
    }
    if case .power = kind, a.entries[0].value < 0, a.entries[1].value > 0 {
      values.append(Approximation(0))
    }
    guard let least = values.min(by: { $0.value < $1.value }),
      let greatest = values.max(by: { $0.value < $1.value })
    else { return nil }
    return .list(least, greatest)
  }
}
