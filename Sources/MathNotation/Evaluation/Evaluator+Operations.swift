import Platform

extension Evaluator {
  /// What an operator makes of two values.
  ///
  /// - Throws: `shapes` where it has no meaning for matrices of theirs, or why the numbers have no value.
  func combine(
    _ left: MathValue, with right: MathValue, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> MathValue {
    switch (left, right) {
    case (.scalar(let a), .scalar(let b)): .scalar(try combine(a, with: b, by: kind))
    case (.matrix(let a), .matrix(let b)): try combine(a, with: b, by: kind)
    // An inner product may be a number beside a matrix of one entry.
    case (.scalar(let a), .matrix(let b)) where b.entries.count == 1:
      .scalar(try combine(a, with: b.entries[0], by: kind))
    case (.matrix(let a), .scalar(let b)) where a.entries.count == 1:
      .scalar(try combine(a.entries[0], with: b, by: kind))
    case (.scalar(let a), .matrix(let b)): .matrix(try combine(a, with: b, by: kind))
    case (.matrix(let a), .scalar(let b)): try combine(a, with: b, by: kind)
    }
  }

  /// What an operator makes of two numbers; NaN or infinite where it has no value.
  func combine(
    _ a: Approximation, with b: Approximation, by kind: MathNode.Kind
  ) throws(EvaluationProblem) -> Approximation {
    switch kind {
    case .add, .mixedNumber: return a + b
    case .subtract: return a - b
    // Of anything but lists nobody knows what a circle means.
    case .multiply(.circle): throw .unsupported(.operation)
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
      if matrix.isSquare, let determinant = matrix.determinant {
        determinant
      } else {
        matrix.frobeniusNorm
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

  /// The value of a function; of a list, and of what a network has for each unit, entry by entry.
  func call(_ function: Function, _ value: MathValue) throws(EvaluationProblem) -> MathValue {
    switch value {
    case .scalar(let number): return .scalar(apply(function, number))
    case .matrix(let matrix):
      guard function.isKnownIdentityHead || worksByEntries(matrix) else { throw .shapes }
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
