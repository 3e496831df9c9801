import Platform

/// A source of examples that are made, not measured.
///
/// Each takes its random numbers from one `Xoshiro256` of the given seed, in the order that its
/// comment tells, and computes with `PortableMath`; so the same seed gives the same bits on every
/// platform. "Noise" is added as `noise · nextGaussian()` to each number named, in the order x_1,
/// x_2, and no random number is drawn where it is 0.
package enum Generator: Hashable, Sendable {
  /// The four corners of the unit square, (0, 0), (0, 1), (1, 0), (1, 1), over and over; y is
  /// whether just one coordinate is 1. Noise on the coordinates.
  case xor
  /// Two half circles that reach into each other: of even examples (cos πu, sin πu) with y = 0, of
  /// odd ones (1 − cos πu, ½ − sin πu) with y = 1, where u goes evenly from 0 to 1. Noise on both.
  case twoMoons
  /// Arms that wind about the origin: example i is on arm i mod arms, at a radius r that goes evenly
  /// to 1, at an angle of 1¼ r + arm/arms turns. Noise on the coordinates. Two arms have one
  /// target y, more have one for each, y_1, y_2 …
  case spirals(arms: Int = 2)
  /// y = sin(2π x) for x going evenly from 0 to 1. Noise on y.
  case noisySine
  /// The digits 0 to 9, over and over, as seven segments x_1 to x_7: top, the upper two from the
  /// left, middle, the lower two from the left, bottom. Noise on each; targets y_0 to y_9.
  case segmentDigits
  /// The digits 0 to 9, over and over, in a font of 5 × 7 dots on 8 × 8 dots, x_1 to x_64 row by row.
  /// Each is moved right by ⌊3u⌋ and down by ⌊2u⌋ dots (two uniform numbers); noise on each dot,
  /// cut to 0 … 1; targets y_0 to y_9.
  case bitmapDigits

  /// The names by which notes know them.
  package static let byName: [(name: String, generator: Generator)] = [
    ("xor", .xor), ("two moons", .twoMoons), ("spirals", .spirals()), ("noisy sine", .noisySine),
    ("seven-segment digits", .segmentDigits), ("bitmap digits", .bitmapDigits),
  ]

  /// How many examples there are unless somebody says.
  package var defaultCount: Int {
    switch self {
    case .xor: 4
    case .segmentDigits: 10
    case .twoMoons, .spirals, .noisySine: 100
    case .bitmapDigits: 200
    }
  }

  /// Makes examples.
  ///
  /// - Parameters:
  ///   - count: how many; at least 0.
  ///   - noise: the standard deviation of what is added.
  ///   - seed: that of the random numbers.
  /// - Returns: the examples, in the order of their numbers.
  package func make(count: Int, noise: Double = 0, seed: UInt64 = 0) -> Dataset {
    var source = NoiseSource(noise: noise, seed: seed)
    let rows = (0..<max(0, count)).map { row($0, of: count, &source) }
    return Dataset(
      inputNames: inputNames, targetNames: targetNames, inputs: rows.map(\.0),
      targets: rows.map(\.1))
  }

  private func row(_ i: Int, of count: Int, _ noise: inout NoiseSource) -> ([Double], [Double]) {
    switch self {
    case .xor:
      let (a, b) = (i / 2 % 2, i % 2)
      return ([noise.add(to: Double(a)), noise.add(to: Double(b))], [Double(a ^ b)])
    case .twoMoons: return moon(i, of: count, &noise)
    case .spirals(let arms): return spiral(i, of: count, arms: arms, &noise)
    case .noisySine:
      let x = Self.even(i, of: count)
      return ([x], [noise.add(to: PortableMath.sine(turns: x))])
    case .segmentDigits:
      let segments = DigitFont.segments[i % 10]
      return (segments.map { noise.add(to: $0) }, DigitFont.target(i % 10))
    case .bitmapDigits:
      let right = Int(saturating: noise.random.nextUniform() * 3)
      let down = Int(saturating: noise.random.nextUniform() * 2)
      let dots = DigitFont.bitmap(i % 10, right: right, down: down)
      return (dots.map { min(1, max(0, noise.add(to: $0))) }, DigitFont.target(i % 10))
    }
  }

  private func moon(
    _ i: Int, of count: Int, _ noise: inout NoiseSource
  ) -> ([Double], [Double]) {
    let isSecond = i % 2 == 1
    let u = Self.even(i / 2, of: (count + (isSecond ? 0 : 1)) / 2)
    let (x, y) = (PortableMath.cosine(turns: u / 2), PortableMath.sine(turns: u / 2))
    let point = isSecond ? (1 - x, 0.5 - y) : (x, y)
    return ([noise.add(to: point.0), noise.add(to: point.1)], [isSecond ? 1 : 0])
  }

  private func spiral(
    _ i: Int, of count: Int, arms: Int, _ noise: inout NoiseSource
  ) -> ([Double], [Double]) {
    let arms = max(1, arms)
    let arm = i % arms
    let radius = Double(i / arms + 1) / Double((count + arms - 1) / arms)
    let turns = 1.25 * radius + Double(arm) / Double(arms)
    let x = noise.add(to: radius * PortableMath.cosine(turns: turns))
    let y = noise.add(to: radius * PortableMath.sine(turns: turns))
    let target = arms <= 2 ? [Double(arm)] : (0..<arms).map { $0 == arm ? 1 : 0 }
    return ([x, y], target)
  }

  /// The i-th of `count` numbers that go evenly from 0 to 1.
  private static func even(_ i: Int, of count: Int) -> Double {
    count > 1 ? Double(i) / Double(count - 1) : 0
  }
}

extension Generator {
  /// The names of the inputs, in the order of a row.
  package var inputNames: [String] {
    switch self {
    case .xor, .twoMoons, .spirals: ["x_1", "x_2"]
    case .noisySine: ["x"]
    case .segmentDigits: (1...7).map { "x_\($0)" }
    case .bitmapDigits: (1...64).map { "x_\($0)" }
    }
  }

  /// The names of the targets, in the order of a row.
  package var targetNames: [String] {
    switch self {
    case .xor, .twoMoons, .noisySine: ["y"]
    case .spirals(let arms): arms <= 2 ? ["y"] : (1...arms).map { "y_\($0)" }
    case .segmentDigits, .bitmapDigits: (0...9).map { "y_\($0)" }
    }
  }
}

/// Random numbers of a given size, added to exact ones.
struct NoiseSource {
  let noise: Double
  var random: Xoshiro256

  init(noise: Double, seed: UInt64) {
    self.noise = noise
    random = Xoshiro256(seed: seed)
  }

  mutating func add(to number: Double) -> Double {
    noise == 0 ? number : number + noise * random.nextGaussian()
  }
}
