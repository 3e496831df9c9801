import Platform

extension Evaluator {
  func binary(
    _ kind: MathNode.Kind, _ left: MathValue, _ right: MathValue
  ) throws(EvaluationProblem) -> MathValue {
    switch (left, right) {
    case (.scalar(let a), .scalar(let b)): return .scalar(try scalars(kind, a, b))
    case (.matrix(let a), .matrix(let b)): return try matrices(kind, a, b)
    case (.scalar(let a), .matrix(let b)):
      guard case .multiply = kind else { throw .shapes }
      return .matrix(b.map { a * $0 })
    case (.matrix(let a), .scalar(let b)): return try matrix(kind, a, b)
    }
  }

  private func scalars(
    _ kind: MathNode.Kind, _ a: Approximation, _ b: Approximation
  ) throws(EvaluationProblem) -> Approximation {
    switch kind {
    case .add, .mixedNumber: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    case .power: return a.power(b)
    case .remainder:
      guard b.value != 0 else { throw .undefined }
      let remainder = fmod(a.value, b.value)
      return Approximation(remainder < 0 ? remainder + abs(b.value) : remainder, radius: a.radius)
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

  private func matrices(
    _ kind: MathNode.Kind, _ a: MathMatrix, _ b: MathMatrix
  ) throws(EvaluationProblem) -> MathValue {
    var result: MathMatrix?
    switch kind {
    case .add: result = a.zip(b, +)
    case .subtract: result = a.zip(b, -)
    case .multiply(.elementwise): result = a.zip(b, *)
    case .multiply(let sign):
      result = a.times(b)
      if sign == .dot || result == nil, let dot = a.dot(b) { return .scalar(dot) }
      if let only = result, only.entries.count == 1 { return .scalar(only.entries[0]) }
    default: break
    }
    guard let result else { throw .shapes }
    return .matrix(result)
  }

  private func matrix(
    _ kind: MathNode.Kind, _ a: MathMatrix, _ b: Approximation
  ) throws(EvaluationProblem) -> MathValue {
    switch kind {
    case .multiply: return .matrix(a.map { $0 * b })
    case .divide: return .matrix(a.map { $0 / b })
    case .power:
      guard a.rows == a.columns, b.value >= 1, b.value <= 16, b.value == b.value.rounded() else {
        throw .shapes
      }
      var result = a
      for _ in 1..<Int(b.value) {
        guard let next = result.times(a) else { throw .shapes }
        result = next
      }
      return .matrix(result)
    default: throw .shapes
    }
  }

  func negated(_ value: MathValue) throws(EvaluationProblem) -> MathValue {
    switch value {
    case .scalar(let number): .scalar(-number)
    case .matrix(let matrix): .matrix(matrix.map { -$0 })
    }
  }

  func transposed(_ value: MathValue) -> MathValue {
    guard case .matrix(let matrix) = value else { return value }
    return .matrix(matrix.transposed)
  }

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

  func factorial(_ number: Approximation) throws(EvaluationProblem) -> Approximation {
    let n = number.value
    guard n >= 0, n == n.rounded(), n <= 170 else { throw .undefined }
    return Approximation((1...max(1, Int(n))).reduce(1.0) { $0 * Double($1) })
  }

  /// n over k, for a whole k of 0 or more.
  private func binomial(
    _ n: Approximation, _ k: Approximation
  ) throws(EvaluationProblem) -> Approximation {
    guard k.value >= 0, k.value == k.value.rounded(), k.value <= 1000, n.value == n.value.rounded()
    else { throw .undefined }
    var result = 1.0
    let smaller = n.value >= k.value ? min(k.value, n.value - k.value) : k.value
    for i in 0..<Int(max(0, smaller)) { result = result * (n.value - Double(i)) / Double(i + 1) }
    return Approximation(result.rounded())
  }

  func aggregate(
    _ aggregate: Aggregate, _ values: [Approximation]
  ) throws(EvaluationProblem) -> Approximation {
    switch aggregate {
    case .maximum: return values.max { $0.value < $1.value } ?? Approximation(.nan)
    case .minimum: return values.min { $0.value < $1.value } ?? Approximation(.nan)
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

  func call(_ function: Function, _ value: MathValue) throws(EvaluationProblem) -> MathValue {
    switch value {
    case .scalar(let number): return .scalar(apply(function, number))
    case .matrix(let matrix):
      guard matrix.isVector else { throw .shapes }
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
