package import NeuralNet

/// One thing that a name may mean in a network.
package struct NameMeaning: Hashable, Sendable {
  /// What is meant.
  package enum Subject: Hashable, Sendable {
    case quantity(Quantity)
    case layer(LayerQuantity)
  }

  /// What is meant.
  package var subject: Subject
  /// What its numbers are multiplied by: -1 for error signals of the opposite sign, the number of samples for
  /// gradients of the sum where the error is the mean.
  package var factor = 1.0
  /// Which derivatives are those of the mean, where the error is one over samples; nil for all but such derivatives.
  var averaged: AveragedGradients?

  /// The quantity that is meant as it is; nil of a vector or a matrix.
  package var quantity: Quantity? {
    if factor == 1, case .quantity(let quantity) = subject { quantity } else { nil }
  }
}

/// Which derivatives of an error that is the mean over samples are those of that mean.
package enum AveragedGradients: Hashable, Sendable, CaseIterable {
  /// Those by parameters; by what units have, of each sample's own error.
  case ofParameters
  case all
  /// None: all are those of the sum.
  case none
}

extension NameMeaning {
  /// Whether a parameter is meant, or a vector or matrix of them.
  var isOfParameters: Bool {
    switch subject {
    case .quantity(let quantity): if case .parameter = quantity.kind { true } else { false }
    case .layer(let layer): layer.isOfParameters
    }
  }

  /// Whether a training may change it.
  var dependsOnTraining: Bool {
    switch subject {
    case .quantity(let quantity): quantity.dependsOnTraining
    case .layer(let layer): layer.kind != .inputs && layer.kind != .targets
    }
  }
}

/// What a name that no directive declares may mean, by the way in which it is spelled.
package struct SpelledMeanings: Sendable {
  /// The meanings, the likeliest first; at least one.
  package let meanings: [NameMeaning]
  /// Whether a name of its form can hardly mean anything else.
  package let isSure: Bool
  /// Those of the usual sign, and those of the opposite one; the same where there is only one sign.
  private let bySign: (usual: [NameMeaning], opposite: [NameMeaning])
  /// Whether some authors give it the opposite sign.
  let hasSigns: Bool
  /// Whether it is a derivative of an error that is the mean over samples.
  let isAveraged: Bool
  /// How many meanings compete in one sign, of one way to average.
  let count: Int

  init(meanings: [NameMeaning], isSure: Bool) {
    self.meanings = meanings
    self.isSure = isSure
    isAveraged = meanings.contains { $0.averaged != nil }
    let opposite = meanings.filter { $0.factor < 0 }
    hasSigns = !opposite.isEmpty && opposite.count < meanings.count
    bySign = hasSigns ? (meanings.filter { $0.factor >= 0 }, opposite) : (meanings, meanings)
    let competing = [bySign.usual, bySign.opposite]
    count =
      isAveraged
      ? AveragedGradients.allCases.flatMap { averaged in
        competing.map { Self.choosing(averaged, among: $0).count }
      }.max() ?? 0
      : competing.map(\.count).max() ?? 0
  }

  private static func choosing(
    _ averaged: AveragedGradients, among meanings: [NameMeaning]
  ) -> [NameMeaning] {
    meanings.filter { $0.averaged == nil || $0.averaged == averaged }
  }

  /// The meaning that counts.
  func meaning(as choice: NameChoice) -> NameMeaning? {
    let signed = choice.negatesErrorSignals ? bySign.opposite : bySign.usual
    let meanings = isAveraged ? Self.choosing(choice.averaged, among: signed) : signed
    return meanings.isEmpty ? nil : meanings[min(choice.meaning, meanings.count - 1)]
  }
}

/// How vectors and matrices are laid out, and which meaning of a name counts.
package struct NameChoice: Hashable, Sendable {
  /// Which of several meanings of a name counts: 0 is the likeliest.
  package var meaning = 0
  /// Whether a unit's bare name is that of its net input.
  package var takesNetInputs = false
  /// Whether the weights that a unit has stand in a column, as for `x W`.
  package var transposesWeights = false
  /// Whether what units have stands in rows, a row for each sample.
  package var transposesSamples = false
  /// Whether error signals have the opposite sign, as those that are added to weights.
  package var negatesErrorSignals = false
  /// Which derivatives of an error that is the mean over samples are those of that mean.
  package var averaged = AveragedGradients.ofParameters

  /// The usual meaning: a row of weights for each unit, a column for each sample.
  package init(
    meaning: Int = 0, takesNetInputs: Bool = false, transposesWeights: Bool = false,
    transposesSamples: Bool = false, negatesErrorSignals: Bool = false,
    averaged: AveragedGradients = .ofParameters
  ) {
    self.meaning = meaning
    self.takesNetInputs = takesNetInputs
    self.transposesWeights = transposesWeights
    self.transposesSamples = transposesSamples
    self.negatesErrorSignals = negatesErrorSignals
    self.averaged = averaged
  }

  /// The same layout with the likeliest meanings.
  var withUsualMeaning: NameChoice {
    var usual = self
    usual.meaning = 0
    usual.takesNetInputs = false
    usual.averaged = .ofParameters
    return usual
  }
}
