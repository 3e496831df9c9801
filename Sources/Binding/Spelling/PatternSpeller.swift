import MathNotation
import NeuralNet

/// Spells scalars of layers by the patterns of a notation.
struct PatternSpeller: Sendable {
  private let places: LayerPlaces
  private var writers: [PatternSubject.Part: SpellingPattern] = [:]

  /// Nil where the notation has no patterns.
  ///
  /// - Complexity: O(size of one time step).
  init?(_ network: Network, _ notation: Notation) {
    guard !notation.patterns.isEmpty else { return nil }
    places = LayerPlaces(LayerTable(network))
    for pattern in notation.patterns where pattern.subject.aspect == .value {
      let isOfEntry =
        pattern.indices.contains(.variable(.unit)) && pattern.isWithoutStepAndSample
      // Where a unit's number alone stands, units of several layers would be spelled alike.
      guard isOfEntry, writers[pattern.subject.part] == nil,
        pattern.tellsLayer || places.layerCount == 1 || pattern.subject.part == .targets
      else { continue }
      writers[pattern.subject.part] = pattern
    }
  }

  /// What the name of a quantity is made of, its marks in the order in which they are written; nil of one that
  /// the author has named, or that no pattern spells.
  func parts(of quantity: Quantity) -> NameParts? {
    let quantity = quantity.timed
    var parts: NameParts?
    switch quantity.kind {
    case .netInput(let unit): parts = name(.netInputs, places.place(ofUnit: unit))
    case .output(let unit): parts = name(.outputs, places.place(ofUnit: unit))
    case .target(let unit):
      parts = places.outputRow(ofUnit: unit).flatMap { writers[.targets]?.name([.unit: $0]) }
    case .parameter(let name): parts = self.name(ofParameter: name)
    case .updated(let name):
      parts = self.name(ofParameter: name)
      parts?.marks.append(NameParts.Mark("+"))
    default: return nil
    }
    guard var parts else { return nil }
    if let step = quantity.timeStep {
      parts.marks.append(NameParts.Mark(SpellingPattern.stepMark(String(step))))
    }
    if let sample = quantity.sample {
      let mark = SpellingPattern.sampleMark(String(sample), besides: parts)
      parts.marks.append(NameParts.Mark(mark))
    }
    return parts
  }

  private func name(_ part: PatternSubject.Part, _ place: LayerPlaces.Place?) -> NameParts? {
    guard let place else { return nil }
    var values = [SpellingPattern.Variable.layer: place.layer, .unit: place.row]
    values[.source] = place.column
    return writers[part]?.name(values)
  }

  private func name(ofParameter name: String) -> NameParts? {
    guard !EquationNames.isName(name), let place = places.place(ofParameter: name) else {
      return nil
    }
    switch place.kind {
    case .weights: return self.name(.weights, place)
    case .recurrentWeights: return self.name(.recurrentWeights, place)
    case .biases: return self.name(.biases, place)
    default: return nil
    }
  }
}

extension SpellingPattern {
  fileprivate var isWithoutStepAndSample: Bool {
    let slots = indices + marks.map(\.slot)
    return !slots.contains(.variable(.step)) && !slots.contains(.variable(.sample))
  }
}
