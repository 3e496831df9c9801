import MathNotation

extension SpellingPattern {
  /// The patterns that go with one that an author gives: of one scalar and of the vector or matrix, each also with
  /// a time step and a sample, where none is in it.
  static func family(of parts: NameParts, means subject: PatternSubject) -> [SpellingPattern] {
    let isOfWeights = subject.part == .weights || subject.part == .recurrentWeights
    let unit = [Variable.unit.rawValue]
    let entry = isOfWeights ? unit + [Variable.source.rawValue] : unit
    var (scalar, whole) = (parts, parts)
    whole.indices.removeAll { entry.contains($0) }
    if whole.indices == parts.indices { scalar.indices += entry }
    if subject.part.isOfParameters {
      var updated = subject
      updated.aspect = .updated
      return [scalar, whole].flatMap { parts in
        [
          SpellingPattern(parts, means: subject, isSure: true),
          SpellingPattern(parts.marked(["+"]), means: updated, isSure: true),
        ]
      }
    }
    let (step, sample) = (stepMark(Variable.step.rawValue), Variable.sample.rawValue)
    return [scalar, whole].flatMap { parts -> [SpellingPattern] in
      let sample = sampleMark(sample, besides: parts)
      return [[], [step], [sample], [step, sample]].map {
        SpellingPattern(parts.marked($0), means: subject, isSure: true)
      }
    }
  }

  /// The mark of a time step in notations by patterns.
  static func stepMark(_ step: String) -> String { "<\(step)>" }

  /// The mark of a sample: in round brackets, unless these are the layer's.
  static func sampleMark(_ sample: String, besides parts: NameParts) -> String {
    parts.marks.contains { $0.text.hasPrefix("(") } ? "[\(sample)]" : "(\(sample))"
  }

  /// The name that a pattern gives with numbers in place of its variables; nil where one has none.
  func name(_ values: [Variable: Int]) -> NameParts? {
    func text(_ slot: Slot) -> String? {
      switch slot {
      case .literal(let text): text
      case .variable(.layer): values[.layer].map { String($0 + subject.layerOffset) }
      case .variable(let variable): values[variable].map { String($0) }
      }
    }
    let indices = indices.compactMap(text)
    let marks = marks.compactMap { mark in text(mark.slot).map { mark.text(of: $0) } }
    guard indices.count == self.indices.count, marks.count == self.marks.count else { return nil }
    return NameParts(head: head, indices: indices, marks: marks.map { NameParts.Mark($0) })
  }

  /// Whether the pattern tells in which layer a unit is.
  var tellsLayer: Bool {
    indices.contains(.variable(.layer)) || marks.contains { $0.slot == .variable(.layer) }
  }
}

extension NameParts {
  /// The same name with more marks, in their order.
  func marked(_ marks: [String]) -> NameParts {
    var parts = self
    parts.marks = Mark.sorted(parts.marks + marks.map { Mark($0) })
    return parts
  }
}

extension SpellingPattern.Mark {
  /// The mark with a text in its brackets.
  fileprivate func text(of inner: String) -> String {
    let closing = ["(": ")", "[": "]", "<": ">"]
    return bracket + inner + (closing[bracket] ?? "")
  }
}
