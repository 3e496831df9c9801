import NeuralNet
import SourceText

/// Reads `initialize` directives.
struct InitializeReader {
  private typealias Key = InitializeDirective.Key

  var reader: DirectiveReader
  let limits: EngineLimits
  /// The sizes of the network that the directive names, if it names one.
  let networkSizes: [Int]?

  private static let usualMethods = ["zero", "gaussian", "xavier", "he", "lecun", "orthogonal"]
  private static let usualSizes = [100, 100, 100, 100, 100, 100]
  private static let usualExamples = 100
  private static let maximumExamples = 10_000

  /// The request with its number of decimals; nil if something is wrong.
  mutating func read() -> (request: InitializeRequest, digits: Int?)? {
    guard let fields = reader.readOptionalFields(of: .initialize) else { return nil }
    let digits = fields[CommonKey.digits].flatMap { reader.readDigits($0) }
    let methods = fields[Key.methods].map { readMethods($0) } ?? Self.standardMethods
    let sizes = fields[Key.sizes].flatMap { readSizes($0) } ?? networkSizes ?? Self.usualSizes
    let activation = fields[Key.activation].flatMap {
      reader.readWord($0, in: NetworkWords.activations)
    }
    let examples = fields[Key.examples].flatMap {
      reader.readCount($0, atLeast: 1, limit: Self.maximumExamples)
    }
    let seed = fields[Key.seed].flatMap { reader.readSeed($0) } ?? 0
    let every = fields[Key.every].flatMap { reader.readWhole($0, atLeast: 1) }
    checkWork(
      sizes, examples: examples ?? Self.usualExamples, methods: methods.count,
      at: fields[Key.sizes]?.value.range)
    guard !reader.hasErrors,
      let network = makeNetwork(sizes, activation ?? .tanh, at: fields[Key.sizes]?.value.range)
    else { return nil }
    let request = InitializeRequest(
      methods: methods, network: network, examples: examples ?? Self.usualExamples, seed: seed,
      every: every ?? 1)
    return (request, digits)
  }

  /// A network of so many inputs and then units; nil after a diagnostic.
  private mutating func makeNetwork(
    _ sizes: [Int], _ activation: Activation, at range: ByteRange?
  ) -> LayeredNetwork? {
    do throws(LayerProblems) {
      return try LayeredNetwork(
        inputCount: sizes.first ?? 0,
        layers: sizes.dropFirst().map { LayeredNetwork.Layer($0, activation) })
    } catch {
      for problem in error.problems {
        reader.report(LayerFormProblem(problem) { from, _ in "\(from)" }, at: range)
      }
      return nil
    }
  }

  private static let standardMethods = usualMethods.compactMap { name in
    NetworkWords.initializers[name].map { (name: name, initializer: $0.value) }
  }

  private mutating func readMethods(
    _ field: BodyNode.Entry
  ) -> [(name: String, initializer: Initializer)] {
    reader.readWords(field).compactMap { text, node in
      reader.readWord(field.element(node), as: "method", in: NetworkWords.initializers)
        .map { (NetworkWords.plain(text), $0) }
    }
  }

  private mutating func readSizes(_ field: BodyNode.Entry) -> [Int]? {
    guard let nodes = reader.readList(field) else { return nil }
    let sizes = nodes.compactMap {
      reader.readCount(
        field.element($0), atLeast: 1, limit: limits.parameters, option: .maxParameters)
    }
    guard !reader.hasErrors else { return sizes }
    if sizes.count < 2 {
      reader.report(InitializeProblem.tooFewSizes(sizes.count), at: field.value.range)
    }
    return sizes
  }

  /// Reports what would take too much memory or time.
  private mutating func checkWork(
    _ sizes: [Int], examples: Int, methods: Int, at range: ByteRange?
  ) {
    let weights = zip(sizes, sizes.dropFirst()).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let outputs = sizes.reduce(0.0) { $0 + Double($1) } * Double(examples) * Double(methods)
    guard reader.checkParameters(weights, limits, at: range),
      reader.checkOutputs(outputs, at: range)
    else { return }
    let products = weights * Double(examples) * Double(methods)
    if products > Double(EngineLimits.products) {
      reader.report(
        .tooMany(
          ProblemWords.whole(products), of: "products of weights and outputs",
          limit: EngineLimits.products, option: nil),
        at: range)
    }
  }
}
