import MathNotation

/// What an equation has beside what is written in its place, where summands and factors stand in any order.
///
/// Those that fit one another are paired; what is left stays in its order. Only sums of products are arranged.
struct ArrangedPairs {
  typealias Pair = (expected: EquationOutline.Token, written: EquationOutline.Token)

  /// The pairs, in the order of the equation.
  private(set) var pairs: [Pair]
  private let fits: (EquationOutline.Token, EquationOutline.Token) -> Bool

  /// - Parameters:
  ///   - pairs: two equations of one form, token by token, from the root down and from right to left.
  ///   - fits: whether what is written may stand for what is expected.
  /// - Complexity: O(n²) in the size of the equation.
  init(_ pairs: [Pair], fits: @escaping (EquationOutline.Token, EquationOutline.Token) -> Bool) {
    self.pairs = pairs
    self.fits = fits
    if let summands = Self.summands(of: pairs.map(\.expected)) { arrange(summands) }
  }

  /// The places of the factors of each summand; nil for anything but a sum of products, with a product alone too.
  private static func summands(of tokens: [EquationOutline.Token]) -> [[Int]]? {
    var summands: [[Int]] = []
    var place = 0
    func takes(_ isWanted: (EquationOutline.Token) -> Bool) -> Bool {
      guard place < tokens.count, isWanted(tokens[place]) else { return false }
      place += 1
      return true
    }
    func factors() -> [Int]? {
      var factors: [Int] = []
      var open = 1
      while open > 0 {
        if takes(\.isProduct) {
          open += 1
        } else if takes({ !$0.isSign }) {
          factors.append(place - 1)
          open -= 1
        } else {
          return nil
        }
      }
      return factors
    }
    var open = 1
    while open > 0 {
      if takes(\.isSum) {
        open += 1
      } else if let found = factors() {
        summands.append(found)
        open -= 1
      } else {
        return nil
      }
    }
    return place == tokens.count ? summands : nil
  }

  private mutating func arrange(_ summands: [[Int]]) {
    let written = summands.map { $0.map { pairs[$0].written } }
    let order = Self.order(summands.count) { own, other in
      summands[own].count == written[other].count
        && factorOrder(summands[own], written[other]).isFitting
    }
    for (own, other) in order.places.enumerated() where summands[own].count == written[other].count
    {
      let factors = factorOrder(summands[own], written[other]).places
      for (place, factor) in zip(summands[own], factors) {
        pairs[place].written = written[other][factor]
      }
    }
  }

  private func factorOrder(
    _ places: [Int], _ written: [EquationOutline.Token]
  ) -> (places: [Int], isFitting: Bool) {
    Self.order(places.count) { fits(pairs[places[$0]].expected, written[$1]) }
  }

  /// For each place one of as many others that fits it, each taken once; those for which there is none take what is
  /// left, if it can be their own.
  private static func order(
    _ count: Int, fits: (Int, Int) -> Bool
  ) -> (places: [Int], isFitting: Bool) {
    var free = Set(0..<count)
    var found = [Int?](repeating: nil, count: count)
    for own in 0..<count where fits(own, own) {
      found[own] = own
      free.remove(own)
    }
    for own in 0..<count where found[own] == nil {
      guard let other = free.sorted().first(where: { fits(own, $0) }) else { continue }
      found[own] = other
      free.remove(other)
    }
    let isFitting = free.isEmpty
    for own in 0..<count where found[own] == nil {
      let other = free.contains(own) ? own : free.min() ?? own
      found[own] = other
      free.remove(other)
    }
    return (found.compactMap(\.self), isFitting)
  }
}

extension EquationOutline.Token {
  fileprivate var isSign: Bool { if case .sign = self { true } else { false } }
  fileprivate var isSum: Bool { if case .sign(.add) = self { true } else { false } }
  fileprivate var isProduct: Bool { if case .sign(.multiply) = self { true } else { false } }
}
