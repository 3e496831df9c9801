import MathNotation

/// One way to take notation that has several meanings.
struct Reading: Hashable, Sendable {
  /// The base of logarithms, degrees, percentages.
  var evaluation = EvaluationOptions()
  /// How the text is parsed, where that is otherwise than in the note: separators, mixed numbers,
  /// what is divided by.
  var parsing: ParsingOptions?
  /// Which of several definitions of a name counts: 0 is the latest.
  var definition = 0
  /// Whether the digits are binary.
  var isBinary = false

  /// Every notation in its usual meaning.
  static let usual = Reading()

  /// The usual reading but for one change.
  init(_ change: (inout Reading) -> Void = { _ in }) { change(&self) }

  /// Whether commas and points are read otherwise.
  var changesSeparators: Bool {
    parsing?.readsDecimalCommas == true || parsing?.exchangesSeparators == true
  }

  /// The reading in words: `logarithms to base 2`.
  var words: String {
    var words: [String] = []
    switch evaluation.logarithm {
    case .natural: break
    case .two: words.append("logarithms to base 2")
    case .ten: words.append("logarithms to base 10")
    }
    if evaluation.usesDegrees { words.append("angles in degrees") }
    if evaluation.percentIsUnit { words.append("percent as a unit") }
    if let parsing {
      if !parsing.readsMixedNumbers { words.append("no mixed numbers") }
      if parsing.dividesByWholeProduct { words.append("division by the whole product") }
      if parsing.readsDecimalCommas { words.append("commas part decimals") }
      if parsing.exchangesSeparators { words.append("commas and points exchanged") }
    }
    if isBinary { words.append("binary digits") }
    if definition > 0 {
      let count = definition == 1 ? "the definition" : "\(definition) definitions"
      words.append("\(count) before the latest")
    }
    return words.isEmpty ? "usual" : words.joined(separator: ", ")
  }
}

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
    (.percent, [Reading { $0.evaluation.percentIsUnit = true }]),
    (.mixedNumber, [parsed { $0.readsMixedNumbers = false }]),
    (.openDivision, [parsed { $0.dividesByWholeProduct = true }]),
    (.ambiguousComma, [parsed { $0.readsDecimalCommas = true }]),
    (.unclearSeparator, [parsed { $0.exchangesSeparators = true }]),
  ]

  private static func parsed(_ change: (inout ParsingOptions) -> Void) -> Reading {
    Reading { reading in
      var options = ParsingOptions()
      change(&options)
      reading.parsing = options
    }
  }

  private static let ambiguous = byFeature.reduce(into: Side.Features()) {
    $0.formUnion($1.feature)
  }

  /// - Parameters:
  ///   - link: the link that is read.
  ///   - context: the chain.
  ///   - definitions: how many definitions of one name compete for the link.
  init(of link: Int, in context: ChainContext, definitions: Int) {
    let features = context.features(of: link)
    var readings: [Reading] = []
    if !features.isDisjoint(with: Self.ambiguous) {
      for entry in Self.byFeature where features.contains(entry.feature) {
        readings += entry.readings
      }
    }
    if context.mayBeBinary(link) { readings.append(Reading { $0.isBinary = true }) }
    for index in 1..<Swift.max(definitions, 1) {
      readings.append(Reading { $0.definition = index })
    }
    self.readings = readings
  }

  func makeIterator() -> IndexingIterator<[Reading]> { readings.makeIterator() }
}

extension ChainContext {
  /// The chain as a reading has it; `nil` where the text does not have it so.
  func read(as reading: Reading, names: NameTable) -> ChainContext? {
    if let parsing = reading.parsing {
      let formula = shared.formula(names: names, options: parsing)
      guard formula.chains.count == self.formula.chains.count,
        formula.chains[index].sides.count == chain.sides.count
      else { return nil }
      return ChainContext(text: text, formula: formula, index: index)
    }
    guard reading.isBinary else { return self }
    return shared.binaryFormula().map { ChainContext(text: text, formula: $0, index: index) }
  }
}
