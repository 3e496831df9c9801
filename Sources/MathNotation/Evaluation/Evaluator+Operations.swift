import Platform

extension Evaluator {
  /// What an operator makes of two values.
  ///
  /// Where a network's names stand among them, a number is added to each entry, and a vector to each column or row.
  ///
  /// - Throws: `shapes` where it has no meaning for matrices of theirs, or why the numbers have no value.
  func combine(
    _ left: MathValue, with right: MathValue, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathValue {
    switch (left, right) {
    case (.scalar(let a), .scalar(let b)): return .scalar(try combine(a, with: b, by: kind))
    case (.matrix(let a), .matrix(let b)): return try combine(a, with: b, by: kind)
    case (.scalar(let a), .matrix(let b)):
      switch kind {
      case .multiply: return .matrix(b.map { a * $0 })
      case .add where use.hasLayout: return .matrix(b.map { a + $0 })
      case .subtract where use.hasLayout: return .matrix(b.map { a - $0 })
      default: throw .shapes
      }
    case (.matrix(let a), .scalar(let b)): return try combine(a, with: b, by: kind)
    }
  }

  /// What an operator makes of two numbers; NaN or infinite where it has no value.
  private func combine(
    _ a: Approximation, with b: Approximation, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> Approximation {
    switch kind {
    case .add, .mixedNumber: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    case .power: return a.power(b)
    case .remainder:
      // Of numbers that doubles do not hold in all digits the last ones, which a whole divisor asks for, are lost.
      let isWhole = b.value == b.value.rounded() && b.value > 0 && b.value < 0x1p31
      guard b.value != 0, !isWhole || abs(a.value) < 0x1p53 else { throw .undefined }
      let remainder = fmod(a.value, b.value)
      // By a negative number all conventions but one leave a negative remainder.
      let isShifted = remainder < 0 && b.value > 0 && !options.truncatesRemainders
      return Approximation(isShifted ? remainder + abs(b.value) : remainder, radius: a.radius)
    case .root:
      guard a.value != 0 else { throw .undefined }
      if b.value < 0, a.value.rounded() == a.value, fmod(a.value, 2) != 0 {
        return -(-b).power(Approximation(1 / a.value))
      }
      return a.value == 3 && b.radius == 0
        ? Approximation(cbrt(b.value)) : b.power(Approximation(1) / a)
    case .logarithm:
      if a.value == 2, a.radius == 0 {
        return b.mapped(log2(b.value), derivative: 1 / b.value / M_LN2)
      }
      if a.value == 10, a.radius == 0 {
        return b.mapped(log10(b.value), derivative: 1 / b.value / M_LN10)
      }
      return b.mapped(log(b.value), derivative: 1 / b.value)
        / a.mapped(log(a.value), derivative: 1 / a.value)
    case .binomial: return try binomial(a, b)
    default: throw .unsupported(.operation)
    }
  }

  /// What an operator makes of two matrices: of vectors a product may be a number.
  private func combine(
    _ a: MathMatrix, with b: MathMatrix, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathValue {
    var result: MathMatrix?
    switch kind {
    case .add: result = a.zip(b, +) ?? broadcast(a, b, +)
    case .subtract: result = a.zip(b, -) ?? broadcast(a, b, -)
    case .multiply(.elementwise): result = a.zip(b, *) ?? broadcast(a, b, *)
    case .multiply(.outer): result = a.outer(b)
    case .multiply(let sign):
      result = a.times(b)
      // A column times a row is a matrix, unless it cannot be one.
      let isOuter = a.columns == 1 && b.rows == 1 && a.rows > 1 && !options.prefersInnerProducts
      if sign == .dot && !isOuter || result == nil, let dot = a.dot(b) { return .scalar(dot) }
      if result == nil { result = a.timesTurned(b) }
      if let only = result, only.entries.count == 1 { return .scalar(only.entries[0]) }
    default: break
    }
    guard let result else { throw .shapes }
    return .matrix(result)
  }

  /// What a network has for each unit combined with what it has for each sample, too, or lies otherwise.
  private func broadcast(
    _ a: MathMatrix, _ b: MathMatrix,
    _ combine: (Approximation, Approximation) -> Approximation
  ) -> MathMatrix? {
    use.hasLayout ? a.broadcasting(b, combine) : nil
  }

  /// What an operator makes of a matrix and a number; powers are those of whole exponents up to 16.
  private func combine(
    _ a: MathMatrix, with b: Approximation, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathValue {
    switch kind {
    case .multiply: return .matrix(a.map { $0 * b })
    case .add where use.hasLayout: return .matrix(a.map { $0 + b })
    case .subtract where use.hasLayout: return .matrix(a.map { $0 - b })
    case .divide: return .matrix(a.map { $0 / b })
    case .remainder:
      var result = a
      for (index, entry) in a.entries.enumerated() {
        result.entries[index] = try combine(entry, with: b, by: kind)
      }
      return .matrix(result)
    case .power:
      guard a.rows == a.columns, b.value >= 1, b.value <= 16, b.value == b.value.rounded() else {
        throw .shapes
      }
      var result = a
      for _ in 1..<Int(saturating: b.value) {
        guard let next = result.times(a) else { throw .shapes }
        result = next
      }
      return .matrix(result)
    default: throw .shapes
    }
  }

  /// The value with the other sign, entry by entry.
  func negated(_ value: MathValue) throws(EvaluationProblem) -> MathValue {
    switch value {
    case .scalar(let number): .scalar(-number)
    case .matrix(let matrix): .matrix(matrix.map { -$0 })
    }
  }

  /// A matrix with rows and columns exchanged; a number is its own transpose.
  func transposed(_ value: MathValue) -> MathValue {
    guard case .matrix(let matrix) = value else { return value }
    return .matrix(matrix.transposed)
  }

  /// What bars around a value mean: of a number the absolute value, of a square matrix the determinant,
  /// of any other the root of the sum of the squares of its entries.
  func magnitude(_ value: MathValue) -> Approximation {
    switch value {
    case .scalar(let number): Approximation(abs(number.value), radius: number.radius)
    case .matrix(let matrix):
      if matrix.rows == matrix.columns, matrix.rows > 1, let determinant = matrix.determinant {
        determinant
      } else {
        matrix.entries.reduce(Approximation(0)) { $0 + $1 * $1 }.power(Approximation(0.5))
      }
    }
  }

  // MARK: Whole numbers

  /// n! for a whole n from 0 to 170; 171! is too large for a double.
  func factorial(_ number: Approximation) throws(EvaluationProblem) -> Approximation {
    let n = number.value
    guard n >= 0, n == n.rounded(), n <= 170 else { throw .undefined }
    return Approximation((1...max(1, Int(saturating: n))).reduce(1.0) { $0 * Double($1) })
  }

  /// n over k, for a whole k of 0 or more.
  private func binomial(
    _ n: Approximation, _ k: Approximation
  ) throws(EvaluationProblem) -> Approximation {
    guard k.value >= 0, k.value == k.value.rounded(), k.value <= 1000, n.value == n.value.rounded()
    else { throw .undefined }
    var result = 1.0
    let smaller = n.value >= k.value ? min(k.value, n.value - k.value) : k.value
    for i in 0..<Int(saturating: max(0, smaller)) {
      result = result * (n.value - Double(i)) / Double(i + 1)
    }
    return Approximation(result.rounded())
  }

  /// The greatest or least of some values, or the common divisor or multiple of whole ones below 10¹⁵.
  func aggregate(
    _ aggregate: Aggregate, _ values: [Approximation]
  ) throws(EvaluationProblem) -> Approximation {
    switch aggregate {
    case .maximum: return values.max { $0.value < $1.value } ?? Approximation(.nan)
    case .minimum: return values.min { $0.value < $1.value } ?? Approximation(.nan)
    case .sum: return values.reduce(Approximation(0), +)
    case .mean: return values.reduce(Approximation(0), +) / Approximation(Double(values.count))
    case .greatestCommonDivisor, .leastCommonMultiple:
      guard values.allSatisfy({ $0.value == $0.value.rounded() && abs($0.value) < 1e15 }) else {
        throw .undefined
      }
      let whole = values.map { abs($0.value) }
      return Approximation(
        whole.dropFirst().reduce(whole.first ?? 0) { a, b in
          let divisor = Self.gcd(a, b)
          if aggregate == .greatestCommonDivisor { return divisor }
          return divisor == 0 ? 0 : a / divisor * b
        })
    }
  }

  private static func gcd(_ a: Double, _ b: Double) -> Double {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, fmod(a, b)) }
    return a
  }

  // MARK: Functions

  /// The value of a function; of a vector, and of what a network has for each unit, entry by entry.
  func call(_ function: Function, _ value: MathValue) throws(EvaluationProblem) -> MathValue {
    switch value {
    case .scalar(let number): return .scalar(apply(function, number))
    case .matrix(let matrix):
      guard matrix.isVector || use.hasLayout else { throw .shapes }
      return .matrix(matrix.map { apply(function, $0) })
    }
  }

  private func apply(_ function: Function, _ argument: Approximation) -> Approximation {
    var x = argument
    if options.usesDegrees, function.isTrigonometric { x = x * Approximation(.pi / 180) }
    if options.usesDegrees, function.givesAngle {
      return inRadians(function, x) * Approximation(180 / .pi)
    }
    return inRadians(function, x)
  }

  private func inRadians(_ function: Function, _ x: Approximation) -> Approximation {
    let image = function.value(x.value, logarithm: options.logarithm)
    guard x.radius != 0 else { return Approximation(image) }
    // The derivative by a symmetric difference: three digits of a radius are plenty.
    let h = max(abs(x.value), 1) * 1e-6
    let above = function.value(x.value + h, logarithm: options.logarithm)
    let below = function.value(x.value - h, logarithm: options.logarithm)
    let slope = (above - below) / (2 * h)
    return x.mapped(image, derivative: slope.isFinite ? slope : 1)
  }
}
