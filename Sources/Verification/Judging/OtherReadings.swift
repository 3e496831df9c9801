import Binding
import MathNotation

/// The readings that the notation of a link allows, besides the usual one.
///
/// Each changes one thing: notation that is ambiguous in two ways at once is rare, and every further
/// reading makes it likelier that a wrong number fits one by chance.
struct OtherReadings: Sequence {
  private let readings: [Reading]

  /// The readings that a feature of the notation allows, in the order in which they are tried.
  private static let byFeature: [(feature: Side.Features, readings: [Reading])] = [
    (
      .unstatedBase,
      [Reading { $0.evaluation.logarithm = .two }, Reading { $0.evaluation.logarithm = .ten }]
    ),
    (.trigonometry, [Reading { $0.evaluation.usesDegrees = true }]),
    (.degrees, [Reading { $0.evaluation.degreeIsUnit = true }]),
    (.percent, [Reading { $0.evaluation.percentIsUnit = true }]),
    (
      .remainder,
      [
        Reading.parsed { $0.exchangesRemainders = true },
        Reading { $0.evaluation.truncatesRemainders = true },
        Reading.parsed { $0.readsPercentAsRemainder = true },
      ]
    ),
    (
      .derivative,
      [
        Reading.parsed { $0.derivativeReach = .factor },
        Reading.parsed { $0.derivativeReach = .sum },
      ]
    ),
    (
      .listConvention,
      [Self.countingFromZero, Reading { $0.evaluation.usesOtherMatrixFunctions = true }]
    ),
    (.mixedNumber, [Reading.parsed { $0.readsMixedNumbers = false }]),
    (.openDivision, [Reading.parsed { $0.dividesByWholeProduct = true }]),
    (.ambiguousComma, [Reading.parsed { $0.readsDecimalCommas = true }]),
    (.unclearSeparator, [Reading.parsed { $0.exchangesSeparators = true }]),
  ]

  private static let countingFromZero = Reading { $0.evaluation.countsFromZero = true }

  /// The readings that vectors and matrices allow.
  private static let ofMatrices = [
    Reading { $0.evaluation.prefersInnerProducts = true },
    Reading { $0.evaluation.readsListsAsRows = true },
    Reading { $0.evaluation.worksByEntries = true },
  ]
  private static let binomials = Reading { $0.evaluation.readsColumnsAsBinomials = true }
  private static let intervals = Reading { $0.evaluation.readsListsAsIntervals = true }

  private static let ambiguous = byFeature.reduce(into: Side.Features()) {
    $0.formUnion($1.feature)
  }

  /// - Parameters:
  ///   - link: the link that is read.
  ///   - context: the chain.
  ///   - use: what the sides lean on in the usual reading.
  ///   - hasMatrices: whether sides come to vectors or matrices, or have shapes that do not fit.
  ///   - choice: how names of a network are taken in the usual reading.
  ///   - keepsWeights: whether the note shows how its weights are laid out.
  init(
    of link: Int, in context: ChainContext, use: SymbolUse, hasMatrices: Bool = false,
    besides choice: NameChoice = NameChoice(), keepsWeights: Bool = false
  ) {
    let features = context.features(of: link)
    var readings: [Reading] = []
    if !features.isDisjoint(with: Self.ambiguous) {
      for entry in Self.byFeature where features.contains(entry.feature) {
        // Where a function takes or gives an angle, its sign says in what.
        if entry.feature == .degrees, features.contains(.trigonometry) { continue }
        readings += entry.readings
      }
    }
    if hasMatrices || features.contains(.matrix) { readings += Self.ofMatrices }
    if features.contains(.matrix) {
      if context.isOfPairs(link, .environment) { readings.append(Self.binomials) }
      if context.isOfPairs(link, .list) { readings.append(Self.intervals) }
    }
    if use.hasEntries { readings.append(Self.countingFromZero) }
    if context.hasFractionForPi(link) {
      readings.append(Reading { $0.takesPiForFraction = true })
    }
    if context.mayBeBinary(link) { readings.append(Reading { $0.isBinary = true }) }
    for index in 1..<Swift.max(use.definitions, 1) {
      readings.append(Reading { $0.definition = index })
    }
    if use.hasChoice {
      readings += Self.ofNames(use, besides: choice).filter { reading in
        !keepsWeights || reading.names?.transposesWeights == choice.transposesWeights
      }
    }
    self.readings = readings
  }

  /// The other meanings of a network's names, each in all layouts.
  private static func ofNames(_ use: SymbolUse, besides choice: NameChoice) -> [Reading] {
    let layouts =
      [(false, false)] + (use.hasLayout ? [(true, false), (false, true), (true, true)] : [])
    let signs = use.hasSigns ? [false, true] : [false]
    let averaged = use.isAveraged ? AveragedGradients.allCases : [choice.averaged]
    let netInputs = use.hasNetInputs ? [false, true] : [false]
    let meanings = netInputs.flatMap { net in
      (0..<use.meanings).flatMap { meaning in averaged.map { (net, meaning, $0) } }
    }
    let choices = meanings.flatMap { net, meaning, averaged in
      // The layout and the sign at hand come first.
      layouts.flatMap { weights, samples in
        signs.map { sign in
          NameChoice(
            meaning: meaning, takesNetInputs: net,
            transposesWeights: weights != choice.transposesWeights,
            transposesSamples: samples != choice.transposesSamples,
            negatesErrorSignals: sign != choice.negatesErrorSignals, averaged: averaged)
        }
      }
    }
    return choices.filter { $0 != choice }.map { other in Reading { $0.names = other } }
  }

  func makeIterator() -> IndexingIterator<[Reading]> { readings.makeIterator() }
}

extension ChainContext {
  /// Whether numbers and pairs of them that are written in one form are all that a link has.
  fileprivate func isOfPairs(_ link: Int, _ form: MathNode.MatrixForm) -> Bool {
    [link, link + 1].allSatisfy { index in
      guard let root = side(index).root else { return false }
      return formula[root].indices.allSatisfy { node in
        switch formula.nodes[node].kind {
        case .symbol, .apply: false
        case .matrix(let rows, let columns, let written):
          rows == 2 && columns == 1 && written == form
            && formula[node].operands.allSatisfy { formula.statedNumber(at: $0.root) != nil }
        default: true
        }
      }
    }
  }

  /// Whether 22/7, with which π is reckoned by hand, stands in a side of a link.
  fileprivate func hasFractionForPi(_ link: Int) -> Bool {
    [link, link + 1].contains { index in
      guard let root = side(index).root else { return false }
      return formula[root].indices.contains { node in
        guard case .divide = formula.nodes[node].kind, let left = formula[node].left,
          let right = formula[node].right
        else { return false }
        return formula.literal(at: left.root)?.value == 22
          && formula.literal(at: right.root)?.value == 7
      }
    }
  }
}
