import NeuralNet
import SourceText

extension DataReader {
  fileprivate enum GeneratorWord: Hashable {
    case plain(Generator)
    case parity
    case characters
  }

  private static let generators = WordTable(
    entries: Generator.byName.map {
      .init(
        word: NetworkWords.plain($0.name), value: .plain($0.generator),
        synonyms: synonyms(of: $0.generator))
    } + [
      .init(word: "parity", value: GeneratorWord.parity),
      .init(word: "characters", value: .characters, synonyms: ["chars", "text"]),
    ])

  /// What else people write for a generator.
  private static func synonyms(of generator: Generator) -> [String] {
    switch generator {
    case .xor: ["exclusive or"]
    case .twoMoons: ["moons", "half moons", "make moons"]
    case .spirals: ["spiral", "two spirals", "make spirals"]
    case .noisySine: ["sine", "sin", "noisy sin"]
    case .segmentDigits: ["seven segment", "segments"]
    case .bitmapDigits: ["digits"]
    }
  }

  private static let maximumSteps = 1000
  private static let maximumArms = 20
  private static let maximumCharacters = 10_000

  /// What a generator makes; nil after a diagnostic.
  mutating func generate(_ field: BodyNode.Entry, _ fields: DirectiveFields) -> Found? {
    guard let word = reader.readWord(field, as: "generator", in: Self.generators) else {
      return nil
    }
    let name = field.written
    refuse(Columns.all, beside: name, fields)
    let seed = fields[GeneratorKey.seed].flatMap { reader.readSeed($0) } ?? 0
    let count = fields[GeneratorKey.count].flatMap {
      reader.readWhole($0, atLeast: 1, limit: limits.examples)
    }
    let steps = fields[GeneratorKey.steps].flatMap {
      reader.readCount($0, atLeast: 1, limit: Self.maximumSteps)
    }
    refuse(word.foreignKeys, beside: name, fields)
    switch word {
    case .plain(let generator):
      let data = generatePlain(generator, count: count, seed: seed, fields)
      return data.map { (.examples($0), []) }
    case .parity:
      let each = fields[GeneratorKey.eachStep].flatMap { reader.readFlag($0) } ?? true
      let size = (count: count ?? 50, steps: steps ?? 5)
      guard checkFit(count: size.count, steps: size.steps, width: 1, at: field.value.range) else {
        return nil
      }
      let data = SequenceGenerator.parity(
        count: size.count, steps: size.steps, seed: seed, eachStep: each)
      return (.sequences(data), [])
    case .characters: return generateCharacters(fields, steps: steps ?? 8)
    }
  }

  private mutating func generatePlain(
    _ generator: Generator, count: Int?, seed: UInt64, _ fields: DirectiveFields
  ) -> Dataset? {
    var generator = generator
    if case .spirals = generator, let field = fields[GeneratorKey.arms],
      let arms = reader.readCount(field, atLeast: 1, limit: Self.maximumArms)
    {
      generator = .spirals(arms: arms)
    }
    var noise = 0.0
    if let field = fields[GeneratorKey.noise], let number = reader.readNumber(field) {
      noise = number
      if number < 0 {
        reader.report(.negative(field.written, of: field.part), at: field.value.range)
      }
    }
    guard !reader.hasErrors else { return nil }
    let generated = GeneratedData(
      generator: generator, count: count ?? generator.defaultCount, noise: noise)
    source = generated
    return generated.make(seed: seed)
  }

  private mutating func generateCharacters(
    _ fields: DirectiveFields, steps: Int
  ) -> Found? {
    guard let field = fields[GeneratorKey.text] else {
      reader.report(.missingKey(GeneratorKey.text.rawValue), at: nil)
      return nil
    }
    guard let text = reader.readText(field), !reader.hasErrors else { return nil }
    guard text.count > 1 else {
      reader.report(DataProblem.shortText, at: field.value.range)
      return nil
    }
    guard text.count <= Self.maximumCharacters else {
      reader.report(
        .tooMany("\(text.count)", of: "characters", limit: Self.maximumCharacters, option: nil),
        at: field.value.range)
      return nil
    }
    guard checkFit(count: text.count, steps: steps, width: Set(text).count, at: field.value.range)
    else { return nil }
    let (data, alphabet) = SequenceGenerator.characters(of: text, steps: steps)
    return (.sequences(data), alphabet)
  }

  /// Reports more sequences than fit into memory: so many, of so many steps, each with so many inputs
  /// and as many targets; false if they do not fit, or something else is wrong.
  private mutating func checkFit(count: Int, steps: Int, width: Int, at range: ByteRange) -> Bool {
    let total = 2.0 * Double(count) * Double(steps) * Double(width)
    if total > Double(EngineLimits.sequenceNumbers) {
      reader.report(
        .tooMany(
          ProblemWords.whole(total), of: "numbers", limit: EngineLimits.sequenceNumbers,
          option: nil), at: range)
    }
    return !reader.hasErrors
  }
}

extension DataReader.GeneratorWord {
  /// The keys that mean nothing to it.
  fileprivate var foreignKeys: [DataDirective.GeneratorKey] {
    switch self {
    case .plain(.spirals): [.text, .steps, .eachStep]
    case .plain: [.text, .steps, .eachStep, .arms]
    case .parity: [.noise, .arms, .text]
    case .characters: [.noise, .arms, .count, .eachStep, .seed]
    }
  }
}
