import Platform

/// The generator xoshiro256**: the same numbers from the same seed, everywhere and always.
///
/// Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021; reference at
/// https://prng.di.unimi.it/xoshiro256starstar.c. Its state is seeded by `SplitMix64`.
package struct Xoshiro256: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Any seed is as good as another.
  package init(seed: UInt64) {
    var seeds = SplitMix64(seed: seed)
    state = (seeds.next(), seeds.next(), seeds.next(), seeds.next())
  }

  /// Starts from a given state, which must not be nought throughout.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state != (0, 0, 0, 0))
    self.state = state
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    let result = Self.rotate(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, 45)
    return result
  }

  private static func rotate(_ x: UInt64, _ count: UInt64) -> UInt64 {
    (x << count) | (x >> (64 - count))
  }
}

extension Xoshiro256 {
  /// The next number's upper 53 bits · 2⁻⁵³: uniform in 0 ..< 1.
  package mutating func nextUniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// √(−2 ln(1 − u₁)) · cos(2π u₂) of the next two uniform numbers: Gaussian, of mean 0 and
  /// standard deviation 1 (Box and Muller, 1958), the same bits on every platform.
  package mutating func nextGaussian() -> Double {
    let radius = (-2 * PortableMath.logarithm(1 - nextUniform())).squareRoot()
    return radius * PortableMath.cosine(turns: nextUniform())
  }

  /// Fisher–Yates, from the last element down.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in elements.indices.dropFirst().reversed() {
      elements.swapAt(index, Int(saturating: nextUniform() * Double(index + 1)))
    }
  }
}
