import MathNotation
import NeuralNet

/// The forms in which a note has named parts of layers so far, so that what is said of others is spelled alike.
struct WrittenForms {
  private struct Subject: Hashable {
    let part: PatternSubject.Part
    let aspect: PatternSubject.Aspect
  }

  /// The patterns of single scalars, and those of vectors and matrices, each as it was met first.
  private var scalars: [Subject: SpellingPattern] = [:]
  private var wholes: [Subject: SpellingPattern] = [:]
  /// What the note calls the error.
  private var error: NameParts?
  /// The letters of what units have.
  private(set) var unitHeads: [String] = []

  /// Notes that the note has a name of a pattern, which can hardly mean anything else.
  mutating func note(_ pattern: SpellingPattern, _ name: NameParts) {
    if pattern.subject.part == .error {
      if error == nil { error = name }
      return
    }
    guard pattern.isSure, pattern.tellsLayer, pattern.isOfOneStepAndSample,
      !pattern.marks.contains(where: \.isBareVariable)
    else { return }
    let subject = Subject(part: pattern.subject.part, aspect: pattern.subject.aspect)
    if pattern.indices.contains(.variable(.unit)) {
      if scalars[subject] == nil { scalars[subject] = pattern }
    } else if wholes[subject] == nil {
      wholes[subject] = pattern
    }
    let isOfUnits = subject.part == .netInputs || subject.part == .outputs
    if isOfUnits, subject.aspect == .value, !unitHeads.contains(pattern.head) {
      unitHeads.append(pattern.head)
    }
  }

  /// How the note would name a quantity; nil where nothing tells.
  func parts(of quantity: Quantity, at places: LayerPlaces, _ table: LayerTable) -> NameParts? {
    guard quantity.timeStep == nil, quantity.sample == nil else { return nil }
    switch quantity.kind {
    case .totalError: return error
    case .netInput(let unit):
      return places.place(ofUnit: unit).flatMap { parts(.netInputs, .value, $0, table) }
    case .output(let unit):
      return places.place(ofUnit: unit).flatMap { parts(.outputs, .value, $0, table) }
    case .parameter(let name): return parts(ofParameter: name, at: places, table)
    case .updated(let name): return parts(ofParameter: name, at: places, table)?.marked(["+"])
    case .derivative(let of, let by):
      guard of == .totalError, case .netInput(let unit) = by.kind else { return nil }
      return places.place(ofUnit: unit).flatMap { parts(.netInputs, .delta, $0, table) }
    default: return nil
    }
  }

  /// The names that the note has for net inputs, outputs and biases of layers, as far as it has named any.
  func vectors(ofLayers count: Int) -> [NameParts] {
    let kinds: [PatternSubject.Part] = [.outputs, .netInputs, .biases]
    return kinds.compactMap { wholes[Subject(part: $0, aspect: .value)] }.flatMap { pattern in
      (1...max(1, count)).compactMap { pattern.name([.layer: $0]) }
    }
  }

  private func parts(
    ofParameter name: String, at places: LayerPlaces, _ table: LayerTable
  ) -> NameParts? {
    guard let place = places.place(ofParameter: name) else { return nil }
    switch place.kind {
    case .weights: return parts(.weights, .value, place, table)
    case .biases: return parts(.biases, .value, place, table)
    default: return nil
    }
  }

  private func parts(
    _ part: PatternSubject.Part, _ aspect: PatternSubject.Aspect, _ place: LayerPlaces.Place,
    _ table: LayerTable
  ) -> NameParts? {
    let subject = Subject(part: part, aspect: aspect)
    let isOnly = place.column == nil && table.layer(place.layer)?.units.count == 1
    if isOnly || scalars[subject] == nil, let whole = wholes[subject] {
      var parts = whole.name([.layer: place.layer])
      if !isOnly {
        parts?.indices += [place.row, place.column].compactMap(\.self).map(String.init)
      }
      return parts
    }
    var values = [SpellingPattern.Variable.layer: place.layer, .unit: place.row]
    values[.source] = place.column
    return scalars[subject]?.name(values)
  }
}

extension SpellingPattern {
  /// Whether it has neither a step nor a sample.
  fileprivate var isOfOneStepAndSample: Bool {
    let slots = indices + marks.map(\.slot)
    return !slots.contains(.variable(.step)) && !slots.contains(.variable(.sample))
  }
}
