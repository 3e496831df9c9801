import MathNotation
import NeuralNet
import Platform

extension PatternSubject {
  /// Whether its first layer is 0 where layers are counted from that: `Z^{(0)} = A^{(0)} W^{(0)}`, whose outputs are
  /// `A^{(1)}`.
  fileprivate var isCountedFromZero: Bool {
    switch part {
    case .weights, .biases: true
    case .netInputs: aspect == .value || aspect == .gradient
    default: false
    }
  }
}

/// Finds what a pattern means in a network where its variables have values.
struct MeaningFinder {
  private let layers: LayerTable
  private let reduction: Network.Reduction
  /// What error signals and gradients are of.
  private let error: Quantity?
  /// The units by what their names are made of, and by the indices alone: `h_2` by `2`.
  private var unitsByName: [[String]: [String]] = [:]
  private var unitsByIndices: [[String]: [String]] = [:]
  /// Whether the note has a layer 0 of weights, biases or net inputs, which is the first one then.
  private(set) var countsFromZero = false

  /// The most layers, steps and samples that a name without any may be of.
  private static let mostCandidates = 8

  init(_ bound: BoundNetwork, _ layers: LayerTable) {
    self.layers = layers
    reduction = bound.network.reduction
    error = bound.network.hasTargets ? .totalError : Self.errorUnit(of: layers)
    for unit in layers.layers.flatMap(\.units) {
      let parts = NameParts(plain: unit)
      unitsByName[[parts.head] + parts.indices, default: []].append(unit)
      if !parts.indices.isEmpty { unitsByIndices[parts.indices, default: []].append(unit) }
    }
  }

  /// A unit that stands alone in the last layer and has the name of an error: authors write a loss that is
  /// none of the usual ones so.
  private static func errorUnit(of layers: LayerTable) -> Quantity? {
    guard layers.stepCount == 0, let last = layers.layers.last, last.units.count == 1,
      let only = last.units.first,
      PatternTable.common[NameParts(plain: only).head].contains(where: { $0.subject.part == .error }
      )
    else { return nil }
    return .output(only)
  }

  /// Whether a match tells a unit by its name, or the error signal of a unit by its indices.
  func isSure(_ subject: PatternSubject, in match: SpellingPattern.Match) -> Bool {
    guard let name = match.unitName else { return false }
    return unitsByName[name] != nil || subject.aspect == .delta && unitsByIndices[name] != nil
  }

  // MARK: Patterns

  /// What a pattern means, the likeliest first.
  func meanings(of subject: PatternSubject, in match: SpellingPattern.Match) -> [NameMeaning] {
    switch subject.part {
    case .error: return error.map { [NameMeaning(subject: .quantity($0))] } ?? []
    case .scalar(let kind):
      guard let step = step(match.values[.step]), (0...layers.stepCount).contains(step) else {
        return []
      }
      return [NameMeaning(subject: .quantity(Quantity(kind, timeStep: step).timed))]
    default: break
    }
    return parts(of: subject, in: match).flatMap { quantity, row in
      let column = match.values[.source].map { Int(written: $0) ?? 0 }
      return meanings(of: quantity, row: row, column: column, subject)
    }
  }

  /// The vectors and matrices that are meant, and the row where one unit is.
  private func parts(
    of subject: PatternSubject, in match: SpellingPattern.Match
  ) -> [(LayerQuantity, row: Int?)] {
    var found: [(LayerQuantity, row: Int?)] = []
    let steps = self.steps(of: subject, match)
    let samples = self.samples(of: subject, match)
    for (kind, row) in kinds(of: subject, match) {
      for step in steps {
        for sample in samples {
          found.append((LayerQuantity(kind, samples: sample, timeStep: step), row))
        }
      }
    }
    return found
  }

  private func meanings(
    of quantity: LayerQuantity, row: Int?, column: Int?, _ subject: PatternSubject
  ) -> [NameMeaning] {
    guard let entries = layers.entries(of: quantity) else { return [] }
    var plain = NameMeaning(subject: .layer(quantity))
    if let row {
      guard column != nil || entries.columns == 1 else { return [] }
      // Some write the unit first, and some what it reads.
      let places = [(row, column ?? 1)] + (column.map { $0 == row ? [] : [($0, row)] } ?? [])
      let scalars = places.compactMap { row, column -> Quantity? in
        guard case .quantity(let entry)? = entries.entry(row: row - 1, column: column - 1) else {
          return nil
        }
        return entry.timed
      }
      return scalars.flatMap {
        meanings(of: NameMeaning(subject: .quantity($0)), subject.aspect)
      }
    }
    if case .quantity(let only)? = entries.only { plain.subject = .quantity(only.timed) }
    return meanings(of: plain, subject.aspect)
  }

  private func meanings(
    of plain: NameMeaning, _ aspect: PatternSubject.Aspect
  ) -> [NameMeaning] {
    switch aspect {
    case .value: return [plain]
    case .updated: return updated(plain)
    case .gradient: return error.map { derivatives(of: $0, by: plain) } ?? []
    case .delta:
      let usual = error.map { derivatives(of: $0, by: plain) } ?? []
      return usual
        + usual.map { meaning in
          var opposite = meaning
          opposite.factor = -meaning.factor
          return opposite
        }
    }
  }

  private func updated(_ meaning: NameMeaning) -> [NameMeaning] {
    switch meaning.subject {
    case .quantity(let quantity):
      guard case .parameter(let name) = quantity.kind else { return [] }
      return [NameMeaning(subject: .quantity(.updated(name)))]
    case .layer(var quantity):
      quantity.aspect = .updated
      return [NameMeaning(subject: .layer(quantity))]
    }
  }

  /// The derivative of a scalar by what a name means.
  ///
  /// Where the error is the mean over samples, many take what units have of each sample's own error, and the mean
  /// of parameters alone; others take the mean or the sum of both, in this order.
  func derivatives(of scalar: Quantity, by meaning: NameMeaning) -> [NameMeaning] {
    guard meaning.factor == 1 else { return [] }
    let subject: NameMeaning.Subject
    switch meaning.subject {
    case .quantity(let quantity): subject = .quantity(.derivative(of: scalar, by: quantity))
    case .layer(var quantity):
      guard quantity.aspect == .value else { return [] }
      quantity.aspect = .gradient(of: scalar)
      subject = .layer(quantity)
    }
    guard scalar == .totalError, reduction == .mean, layers.sampleCount > 1 else {
      return [NameMeaning(subject: subject)]
    }
    return AveragedGradients.allCases.map { averaged in
      let isMean = averaged == .all || averaged == .ofParameters && meaning.isOfParameters
      return NameMeaning(
        subject: subject, factor: isMean ? 1 : Double(layers.sampleCount), averaged: averaged)
    }
  }

  // MARK: Variables

  /// The kinds of vectors and matrices that are meant, and the row of the unit that is.
  private func kinds(
    of subject: PatternSubject, _ match: SpellingPattern.Match
  ) -> [(LayerQuantity.Kind, row: Int?)] {
    switch subject.part {
    case .inputs: return rows(.inputs, of: layers.inputs, match)
    case .targets: return rows(.targets, of: layers.outputUnits, match)
    case .predictions: return rows(.predictions, of: layers.outputUnits, match)
    case .error, .scalar: return []
    case .netInputs, .outputs, .weights, .recurrentWeights, .biases: break
    }
    return numbers(of: subject, match).flatMap { number -> [(LayerQuantity.Kind, row: Int?)] in
      let units = number == 0 ? layers.inputs : layers.layer(number)?.units ?? []
      switch subject.part {
      case .netInputs: return rows(.netInputs(layer: number), of: units, match)
      case .outputs: return rows(.outputs(layer: number), of: units, match)
      case .weights: return rows(.weights(layer: number), of: units, match)
      case .recurrentWeights: return rows(.recurrentWeights(layer: number), of: units, match)
      case .biases: return rows(.biases(layer: number), of: units, match)
      default: return []
      }
    }
  }

  /// A vector or matrix as a whole, or its row of the unit that the match tells; none where that is none of
  /// some units.
  private func rows(
    _ kind: LayerQuantity.Kind, of units: [String], _ match: SpellingPattern.Match
  ) -> [(LayerQuantity.Kind, row: Int?)] {
    if let name = match.unitName {
      let named = (unitsByName[name] ?? []) + (unitsByIndices[name] ?? [])
      return named.compactMap { unit in units.firstIndex(of: unit).map { (kind, $0 + 1) } }
    }
    guard let text = match.values[.unit] else { return [(kind, nil)] }
    return Int(written: text).map { [(kind, $0)] } ?? []
  }

  /// The layers that may be meant.
  private func numbers(of subject: PatternSubject, _ match: SpellingPattern.Match) -> [Int] {
    let last = layers.layers.count
    if let layer = subject.layer { return [layer < 0 ? last + 1 + layer : layer] }
    guard let text = match.values[.layer] else {
      return last <= Self.mostCandidates ? Array(1...max(1, last)) : []
    }
    switch text {
    case "L", "out", "output": return [last]
    case "L-1": return [last - 1]
    case "in", "input": return [0]
    // Of several hidden layers none is meant for sure.
    case "hid", "hidden": return last == 2 ? [1] : []
    default: break
    }
    guard let number = Int(written: text).map({ $0 - subject.layerOffset }) else { return [] }
    guard countsFromZero else { return [number] }
    // Outputs and error signals are counted with the layer or with its net inputs.
    return subject.isCountedFromZero ? [number + 1] : [number, number + 1]
  }

  /// Notes that a name of a layer 0 was met, if that tells how layers are counted.
  ///
  /// - Returns: whether names mean something else from now on.
  mutating func noteLayer(of subject: PatternSubject, in match: SpellingPattern.Match) -> Bool {
    guard !countsFromZero, match.values[.layer] == "0", subject.layerOffset == 0,
      subject.isCountedFromZero
    else { return false }
    countsFromZero = true
    return true
  }

  private func step(_ text: String?) -> Int? {
    guard let text else { return nil }
    return text == "T" ? layers.stepCount : Int(written: text)
  }

  /// The steps that may be meant; nil outside of sequences.
  private func steps(of subject: PatternSubject, _ match: SpellingPattern.Match) -> [Int?] {
    if subject.part.isOfParameters || layers.stepCount == 0 {
      return match.values[.step] == nil ? [nil] : []
    }
    if let text = match.values[.step] { return step(text).map { [$0] } ?? [] }
    return layers.stepCount <= Self.mostCandidates ? (1...layers.stepCount).map { $0 } : []
  }

  /// The samples that may be meant.
  private func samples(
    of subject: PatternSubject, _ match: SpellingPattern.Match
  ) -> [LayerQuantity.Samples] {
    let count = layers.sampleCount
    if let text = match.values[.sample] {
      // With one sample what stands in brackets is something else.
      return count > 1 ? Int(written: text).map { [.one($0)] } ?? [] : []
    }
    if count == 1 || subject.part.isOfParameters { return [.one(nil)] }
    if subject.isOfAllSamples || count > Self.mostCandidates { return [.all] }
    return [.all] + (1...count).map { .one($0) }
  }
}
