import Prose

extension ProseWord {
  /// Whether it means an example or a step of training, also in the plural.
  var isSituation: Bool {
    tells(.situation, or: .counted)
      || text.hasSuffix("s") && Self.meansSituation(text.dropLast())
      || text.hasSuffix("es") && Self.meansSituation(text.dropLast(2))
  }

  /// Whether it means a part of the network, or a number of one.
  var isPart: Bool { tells(.networkPart, or: .networkNumber) }

  private static func meansSituation(_ word: Substring) -> Bool {
    let concepts = Lexicon.all.concepts(of: String(word))
    return !concepts.isDisjoint(with: [Concepts(.situation), Concepts(.counted)])
  }
}
