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

  @Test(arguments: [
    ("zeros", Initializer.zeros), ("random_normal", .gaussian(standardDeviation: 0.1)),
    ("glorot_uniform", .xavier), ("xavier_normal", .xavierGaussian), ("HeNormal", .he),
    ("kaiming_uniform", .heUniform), ("lecun", .lecun),
  ])
  func anInitializerHasItsNames(word: String, initializer: Initializer) {
    #expect(NetworkWords.initializers[word]?.value == initializer)
  }

  /// What other programs call a key is suggested only where it means something.
  @Test(
    arguments: [
      ("lr", ["learning_rate", "loss"], "learning_rate"), ("cost", ["loss", "layers"], "loss"),
      ("weight_decay", ["l1", "l2"], "l2"), ("lr", ["steps"], nil),
      ("labels", ["targets"], "targets"),
    ] as [(String, [String], String?)])
  func keysOfOtherProgramsAreKnown(key: String, known: [String], meant: String?) {
    #expect(NameSuggestion.nearest(to: key, among: known) == meant)
  }

  @Test func noWordStandsForTwoThings() {
    Self.expectNoRepetition(in: NetworkWords.activations)
    Self.expectNoRepetition(in: NetworkWords.losses)
    Self.expectNoRepetition(in: NetworkWords.initializers)
  }

  private static func expectNoRepetition<Value>(in table: WordTable<Value>) {
    let words = table.entries.map { [$0.word] + $0.synonyms }
    let joined = words.map { Set($0.map(NetworkWords.joined)) }
    #expect(joined.reduce(Set()) { $0.union($1) }.count == joined.reduce(0) { $0 + $1.count })
    #expect(words.joined().allSatisfy { NetworkWords.plain($0) == $0 })
  }
}
