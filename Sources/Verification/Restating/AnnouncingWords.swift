/// The words by which a text turns to another situation than the one that its network is in.
enum AnnouncingWords {
  /// They assume something wherever they stand before the number.
  static let assuming: Set<String> = [
    "if", "suppose", "supposing", "supposed", "assume", "assuming", "imagine", "imagining",
    "pretend", "when", "whenever", "unless", "instead", "alternatively", "otherwise", "would",
    "could", "might", "hypothetical", "hypothetically", "different", "without", "try", "trying",
    "change", "changing", "changed", "replace", "replacing", "replaced", "vary", "varying",
    "double", "doubling", "doubled", "halve", "halving", "halved", "raise", "raising", "raised",
    "lowering", "lowered", "reduce", "reducing", "reduced", "increasing", "increased",
    "decreasing", "decreased", "dropped", "cut", "shrinks", "shrunk", "grows", "grown", "moves",
    "moved", "nudge", "nudged", "perturb", "perturbed", "schedule", "schedules", "decay", "decays",
    "decayed", "decaying", "annealing", "annealed", "warmup", "warm-up", "rates", "typically",
    "usually", "default", "defaults", "commonly", "often", "adam", "momentum", "rmsprop",
  ]

  /// They assume something of what is named behind them: `a smaller learning rate`.
  static let comparing: Set<String> = [
    "larger", "smaller", "bigger", "higher", "lower", "greater", "slower", "faster",
    "typical", "common", "usual",
  ]

  /// What is compared so, other than parts of the network.
  static let compared: Set<String> = [
    "learning", "rate", "step", "value", "values", "input", "inputs", "choice", "choices",
  ]

  /// An assumption that they open may go on in the next sentence.
  static let opening: Set<String> = [
    "suppose", "assume", "imagine", "consider", "pretend", "instead", "alternatively",
    "hypothetically",
  ]

  /// They govern the number itself, or a name for it.
  static let governing: Set<String> = [
    "for", "with", "at", "using", "use", "set", "setting", "take", "taking", "choose", "choosing",
    "pick", "picking", "from", "feed", "feeds", "feeding", "enter", "insert", "plug", "once",
  ]

  /// Behind the number they say that it stands in for another one.
  static let replacing: Set<String> = ["instead", "hypothetically", "would", "could"]

  /// They assume the very formula behind them, even of what is computed.
  static let supposing: Set<String> = [
    "if", "suppose", "assume", "imagine", "let", "when", "unless",
  ]

  /// They tell of what is not the case, wherever they stand before the number.
  static let counterfactual: Set<String> = [
    "suppose", "supposing", "imagine", "imagining", "pretend", "instead", "without",
    "hypothetically", "dropout", "pruning", "momentum", "adam", "rmsprop", "validation",
  ]

  /// They say that a number is not the right one.
  static let mistaken: Set<String> = [
    "mistake", "mistakenly", "wrong", "wrongly", "incorrect", "incorrectly", "erroneous",
    "erroneously",
  ]

  /// A sentence that begins with them says what follows from a change.
  static let altering: Set<String> = [
    "changing", "raising", "lowering", "increasing", "decreasing", "reducing", "doubling",
    "halving", "replacing", "removing", "dropping", "setting",
  ]

  /// They name what training made of the numbers.
  static let renewed: Set<String> = [
    "new", "updated", "trained", "learned", "learnt", "adjusted", "final", "optimal",
  ]

  /// They say that something changes, wherever they stand before the number.
  static let changing: Set<String> = [
    "becomes", "become", "became", "afterwards", "afterward", "later", "subsequently",
    "eventually",
  ]

  /// With a word for an example or a step they name another one.
  static let others: Set<String> = [
    "next", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "2nd", "3rd", "4th", "5th", "last", "final", "another", "other", "new", "later", "following",
    "subsequent", "previous", "different", "further", "alternative", "hypothetical",
  ]

  /// They count examples and steps: `epoch 2`.
  static let counted: Set<String> = [
    "sample", "example", "instance", "iteration", "epoch", "round", "run", "case", "scenario",
    "experiment", "trial", "pattern", "point", "batch", "cycle", "exercise", "variant",
  ]

  private static let situations: Set<String> = counted.union([
    "update", "situation", "datum", "data", "training", "record", "observation",
    "version", "attempt", "pair", "setting", "configuration", "problem",
    "image", "descent",
  ])

  /// They may also be steps of one and the same computation.
  static let steps: Set<String> = ["step", "steps", "pass", "passes", "time"]

  /// They name another input where `second` and `other` may mean one of the same example.
  static let otherInput: Set<String> = ["next", "another", "new", "different", "alternative"]

  /// Whether a word means an example or a step of training, also in the plural.
  static func isSituation(_ word: String) -> Bool {
    situations.contains(word)
      || word.hasSuffix("s") && situations.contains(String(word.dropLast()))
      || word.hasSuffix("es") && situations.contains(String(word.dropLast(2)))
  }

  /// Parts of one and the same network.
  static let parts: Set<String> = [
    "unit", "units", "neuron", "neurons", "node", "nodes", "layer", "layers", "hidden", "output",
    "outputs", "term", "terms", "factor", "factors", "derivative", "equation", "column",
  ]

  /// The numbers of those parts.
  static let numbers: Set<String> = [
    "weight", "weights", "bias", "biases", "parameter", "parameters", "target", "targets",
  ]

  /// Whether a word means a part of the network, or a number of one.
  static func isPart(_ word: String) -> Bool { parts.contains(word) || numbers.contains(word) }

  /// They turn back to the network as it is declared.
  static let returning: Set<String> = [
    "back", "original", "originally", "initial", "initially", "actual", "actually", "unchanged",
    "return", "returning", "earlier",
  ]

  /// A paragraph in which they stand goes on with an assumption.
  static let continuing: Set<String> = [
    "then", "so", "hence", "thus", "therefore", "now", "this", "these", "instead", "would",
    "becomes", "become", "new", "likewise", "similarly", "consequently", "accordingly", "and",
    "its",
  ]

  static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "we", "gets", "get", "gives", "give", "need",
    "needs", "reads", "read", "it",
  ]
}
