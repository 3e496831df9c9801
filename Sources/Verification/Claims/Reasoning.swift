import MathNotation

/// How a claim came by its verdict: what `check --why` tells.
package struct Reasoning: Sendable {
  /// A doubt that holds for a claim.
  package struct WeighedDoubt: Sendable {
    package let id: String
    /// What an unread claim is told.
    package let reason: String
    /// Whether it is the one that withdrew the judgement; of several it is the first.
    package let withdrew: Bool
  }

  /// The value of a side.
  package enum Value: Sendable {
    case number(Double)
    /// The entries of a vector or matrix, row by row.
    case entries([Double])
  }

  /// The reading that was taken, in words: `usual`, or `logarithms to base 2`.
  package let reading: String
  /// The situation in which the network was taken, in words; `nil` where it was taken as declared.
  package let situation: String?
  /// What the outcome rests on, where that is not just the values of both sides.
  package let ground: String?
  /// What the sides come to in the reading; `nil` where they were not evaluated.
  package let left: Value?
  package let right: Value?
  /// Whether the sides disagree, so that doubts were weighed.
  package let isDoubted: Bool
  /// The doubts that hold, where the sides disagree; of a wrong claim there are none.
  package let doubts: [WeighedDoubt]

  /// Gives account of a link that was decided.
  ///
  /// The doubts are all weighed again, not only up to the first that holds.
  ///
  /// - Parameters:
  ///   - result: the link.
  ///   - link: its index.
  ///   - context: its chain.
  ///   - chain: what was found out about that.
  ///   - situation: the situation in which it was judged, in words.
  init(
    _ result: LinkResult, of link: Int, in context: ChainContext, of chain: ChainResult,
    situation: String?
  ) {
    self.situation = situation
    let judgement = result.judgement
    reading = judgement.reading.words
    ground = judgement.ground.words
    left = judgement.left.map(Value.init)
    right = judgement.right.map(Value.init)
    isDoubted = judgement.isDoubtful
    guard isDoubted else {
      doubts = []
      return
    }
    let doubted = DoubtedLink(judgement, of: link, in: context, symbols: chain.symbols)
    doubts = Doubts.holding(about: doubted).enumerated().map { index, doubt in
      WeighedDoubt(id: doubt.id, reason: doubt.reason.explanation, withdrew: index == 0)
    }
  }

  /// The account in sentences without a full stop, one a line.
  package var lines: [String] {
    var lines = [reading == "usual" ? "read as usual" : "read with \(reading)"]
    if let left, let right {
      lines[0] += ": the left side is \(left.words), the right side \(right.words)"
    }
    if let situation { lines.append("the network is taken \(situation)") }
    if let ground { lines.append(ground) }
    if isDoubted, doubts.isEmpty { lines.append("no doubt holds") }
    lines += doubts.map { "\($0.withdrew ? "doubt" : "further doubt") \($0.id): \($0.reason)" }
    return lines
  }
}

extension Reasoning.Value {
  fileprivate init(_ side: SideValue) {
    switch side.full.first ?? side.written {
    case .scalar(let number): self = .number(number.value)
    case .matrix(let matrix): self = .entries(matrix.entries.map(\.value))
    }
  }

  fileprivate var words: String {
    switch self {
    case .number(let number): DecimalText.short(number, significantDigits: 12)
    case .entries(let numbers):
      "(" + numbers.map { DecimalText.short($0) }.joined(separator: ", ") + ")"
    }
  }
}
