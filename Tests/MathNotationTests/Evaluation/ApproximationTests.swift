import Testing

@testable import MathNotation

/// How errors of numbers go on through arithmetic, to first order.
@Suite struct ApproximationTests {
  private static let a = Approximation(3, radius: 0.1)
  private static let b = Approximation(-2, radius: 0.05)

  @Test(arguments: [
    ("sum", a + b, 1, 0.15), ("difference", a - b, 5, 0.15),
    // |a|·r(b) + |b|·r(a)
    ("product", a * b, -6, 0.35),
    // (r(a) + |a/b|·r(b)) / |b|
    ("quotient", a / b, -1.5, 0.0875), ("opposite", -a, -3, 0.1),
    // |b·a^(b−1)|·r(a) + |a^b·ln a|·r(b)
    ("power", a.power(Approximation(2, radius: 0.05)), 9, 0.6 + 9 * 0.05 * 1.0986122886681098),
    // The logarithm of a negative base says nothing of an exponent's error.
    ("power of a negative number", b.power(Approximation(2, radius: 0.5)), 4, 0.2),
    ("image", a.mapped(27, derivative: -27), 27, 2.7),
  ])
  func radiiAddUpByTheDerivatives(
    name: String, result: Approximation, value: Double, radius: Double
  ) {
    #expect(abs(result.value - value) <= 1e-12, "\(name): \(result)")
    #expect(abs(result.radius - radius) <= 1e-12, "\(name): \(result)")
  }

  @Test func exactNumbersStayExact() {
    let (x, y) = (Approximation(3), Approximation(7))
    for result in [x + y, x - y, x * y, x / y, -x, x.power(y), x.mapped(1, derivative: .infinity)] {
      #expect(result.radius == 0)
    }
  }

  /// A division by nought of exact numbers must not have a radius that is NaN beside its value.
  @Test func whatIsNoNumberIsNotFinite() {
    #expect(!(Approximation(1) / Approximation(0)).isFinite)
    #expect(!(Self.a / Approximation(0)).isFinite)
    #expect(!Approximation(1, radius: .infinity).isFinite)
    #expect(Self.a.isFinite)
  }

  @Test func zeroToTheZerothPowerIsOne() {
    #expect(Approximation(0).power(Approximation(0)) == Approximation(1))
  }

  /// The radius covers what the value does when an operand moves by its own radius.
  @Test(arguments: [0.5, 1, 2.5, 40])
  func radiusCoversWhatOperandsMayDo(size: Double) {
    let step = size * 1e-6
    let (x, y) = (Approximation(size, radius: step), Approximation(1.7, radius: step))
    let operations: [(Approximation, Approximation) -> Approximation] = [
      { $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }, { $0.power($1) },
    ]
    for (index, operation) in operations.enumerated() {
      let result = operation(x, y)
      for (dx, dy) in [(step, step), (step, -step), (-step, step), (-step, -step)] {
        let moved = operation(Approximation(x.value + dx), Approximation(y.value + dy))
        #expect(
          abs(moved.value - result.value) <= result.radius * (1 + 1e-3), "operation \(index)")
      }
    }
  }
}
