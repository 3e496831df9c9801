import Platform

/// The first terms of a Taylor series: f(a + h) = Σ ``coefficients``[k] · hᵏ.
///
/// Its arithmetic gives derivatives by exact rules, to double precision: f⁽ᵏ⁾(a) is k! times the
/// coefficient of hᵏ. (Griewank and Walther, Evaluating Derivatives, 2008, chapter 13.)
struct Taylor {
  /// The coefficients of h⁰, h¹ and so on.
  var coefficients: [Double]

  /// The highest power of h.
  var order: Int { coefficients.count - 1 }
  /// The value at the point itself.
  var value: Double { coefficients[0] }

  /// A constant.
  init(_ constant: Double, order: Int) {
    coefficients = [constant] + Array(repeating: 0, count: order)
  }

  /// The variable at a point: a + h.
  init(variableAt point: Double, order: Int) {
    self.init(point, order: order)
    if order > 0 { coefficients[1] = 1 }
  }

  /// The series of the derivative, which is one term shorter.
  var derivative: Taylor {
    var result = self
    result.coefficients = coefficients.indices.dropFirst().map { Double($0) * coefficients[$0] }
    return result
  }

  /// The series whose derivative this is.
  func integral(from constant: Double) -> Taylor {
    var result = self
    result.coefficients =
      [constant] + coefficients.enumerated().map { $1 / Double($0 + 1) }
    return result
  }

  func scaled(by factor: Double) -> Taylor {
    var result = self
    result.coefficients = coefficients.map { factor * $0 }
    return result
  }

  // MARK: Operations

  static prefix func - (a: Taylor) -> Taylor { a.scaled(by: -1) }

  static func + (a: Taylor, b: Taylor) -> Taylor {
    var result = a
    result.coefficients = zip(a.coefficients, b.coefficients).map(+)
    return result
  }

  static func - (a: Taylor, b: Taylor) -> Taylor { a + -b }

  static func * (a: Taylor, b: Taylor) -> Taylor {
    var result = a
    for k in 0..<min(a.coefficients.count, b.coefficients.count) {
      result.coefficients[k] = (0...k).reduce(0) {
        $0 + a.coefficients[$1] * b.coefficients[k - $1]
      }
    }
    return result
  }

  static func / (a: Taylor, b: Taylor) -> Taylor {
    var result = a
    for k in a.coefficients.indices {
      let known = (0..<k).reduce(0.0) { $0 + result.coefficients[$1] * b.coefficients[k - $1] }
      result.coefficients[k] = (a.coefficients[k] - known) / b.value
    }
    return result
  }

  /// a^b: by multiplication for a small whole constant exponent, so that a may be 0 or less.
  func power(_ exponent: Taylor) -> Taylor {
    let number = exponent.value
    guard exponent.coefficients.dropFirst().allSatisfy({ $0 == 0 }) else {
      return (exponent * ln).exp
    }
    if number == number.rounded(), (0...64).contains(number) {
      var result = Taylor(1, order: order)
      for _ in 0..<Int(saturating: number) { result = result * self }
      return result
    }
    return power(number)
  }

  private func power(_ exponent: Double) -> Taylor {
    var result = Taylor(pow(value, exponent), order: order)
    for k in coefficients.indices.dropFirst() {
      let sum = (1...k).reduce(0.0) { sum, j in
        let factor = exponent * Double(j) - Double(k - j)
        return sum + factor * coefficients[j] * result.coefficients[k - j]
      }
      result.coefficients[k] = sum / (Double(k) * value)
    }
    return result
  }

  // MARK: Functions

  var squareRoot: Taylor { power(0.5) }

  var exp: Taylor {
    var result = Taylor(Platform.exp(value), order: order)
    for k in coefficients.indices.dropFirst() {
      let sum = (1...k).reduce(0.0) {
        $0 + Double($1) * coefficients[$1] * result.coefficients[k - $1]
      }
      result.coefficients[k] = sum / Double(k)
    }
    return result
  }

  var ln: Taylor { composed(log(value)) { Taylor(1, order: $0.order) / $0 } }

  var sineAndCosine: (sine: Taylor, cosine: Taylor) {
    var (sine, cosine) = (Taylor(sin(value), order: order), Taylor(cos(value), order: order))
    for k in coefficients.indices.dropFirst() {
      for j in 1...k {
        let factor = Double(j) / Double(k) * coefficients[j]
        sine.coefficients[k] += factor * cosine.coefficients[k - j]
        cosine.coefficients[k] -= factor * sine.coefficients[k - j]
      }
    }
    return (sine, cosine)
  }

  /// A function of this series by its value here and by its own derivative: f(a) + ∫ f′(a) a′.
  func composed(_ image: Double, slope: (Taylor) -> Taylor) -> Taylor {
    guard order > 0 else { return Taylor(image, order: 0) }
    var shorter = self
    shorter.coefficients.removeLast()
    return (slope(shorter) * derivative).integral(from: image)
  }
}
