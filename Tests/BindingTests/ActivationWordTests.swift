import MathNotation
import NeuralNet
import Testing

@testable import Binding

/// Each activation is known wherever it matters; a new one does not compile here without its place.
@Suite struct ActivationWordTests {
  /// The function by which formulas name it; nil where they have no function of one number for it.
  private static func function(of word: ActivationWord) -> MathNotation.Function? {
    switch word {
    case .logistic: .logistic
    case .tanh: .tanh
    case .relu: .relu
    case .selu: .selu
    case .softplus: .softplus
    case .gelu: .gelu
    case .silu: .silu
    // Formulas do not say what a step is at 0, and a sign begins no identity.
    case .linear, .leakyRelu, .elu, .softmax, .hardSigmoid, .step, .sign: nil
    }
  }

  @Test(arguments: ActivationWord.allCases)
  func directivesReadTheWordAsTheActivation(word: ActivationWord) {
    #expect(word.activation.word == word.rawValue)
    #expect(NetworkWords.activations[word.rawValue]?.value == word.activation)
  }

  @Test(arguments: ActivationWord.allCases)
  func formulasComputeTheSameFunction(word: ActivationWord) {
    guard let function = Self.function(of: word) else { return }
    for z in [-3.0, -0.5, 0, 0.25, 2] {
      let (named, computed) = (function.value(z), word.activation.value(z))
      #expect(abs(named - computed) <= 1e-15 * max(1, abs(computed)), "\(z)")
    }
    #expect(function.isKnownIdentityHead)
  }

  @Test(arguments: Loss.allCases)
  func directivesReadTheWordAsTheLoss(loss: Loss) {
    #expect(NetworkWords.losses[LossWord(loss).rawValue]?.value == loss)
  }

  @Test func noWordStandsForTwoThings() {
    let words = NetworkWords.activations.entries.flatMap { [$0.word] + $0.synonyms }
    #expect(Set(words).count == words.count)
    let losses = NetworkWords.losses.entries.flatMap { [$0.word] + $0.synonyms }
    #expect(Set(losses).count == losses.count)
    #expect((words + losses).allSatisfy { NetworkWords.plain($0) == $0 })
  }
}
