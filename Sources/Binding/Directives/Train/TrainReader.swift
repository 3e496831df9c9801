import NeuralNet
import SourceText

/// Reads `train` directives.
struct TrainReader: ModelDirectiveReader {
  var reader: DirectiveReader
  let bindings: NoteBindings
  /// The index of the model that is trained.
  let model: Int

  /// The request with its number of decimals; nil if something is wrong.
  mutating func read() -> (request: TrainRequest, digits: Int?)? {
    guard let fields = reader.readOptionalFields(of: .train) else { return nil }
    let digits = fields[CommonKey.digits].flatMap { reader.readDigits($0) }
    let declared = bindings.models[model]
    guard reader.checkGradient(of: declared.model, .train) else { return nil }
    let parts = fields[TrainKey.show].map { readParts($0) } ?? [.loss]
    let finder = ExampleFinder(bindings: bindings, model: declared, directive: .train)
    guard let examples = finder.findExamples(fields[TrainKey.data], &reader) else { return nil }
    let plan = PlanReader(limits: bindings.limits, fields: fields, rate: declared.learningRate)
      .read(&reader, examples: examples.count)
    guard var plan else { return nil }
    plan.frozen = declared.frozen
    let anew = fields[TrainKey.seeds].map { readModels($0, of: declared) } ?? []
    let every = fields[TrainKey.every].flatMap { reader.readWhole($0, atLeast: 1) } ?? 1
    guard !reader.hasErrors else { return nil }
    let request = TrainRequest(
      model: model, examples: examples, plan: plan, parts: parts, every: every, anew: anew)
    return (request, digits)
  }

  /// The models that are drawn from seeds.
  private mutating func readModels(
    _ field: BodyNode.Entry, of declared: DeclaredModel
  ) -> [(seed: UInt64, model: Model)] {
    guard let seeds = reader.readSeeds(field) else { return [] }
    guard let drawing = declared.drawing, drawing.varies(declared.model) else {
      reader.report(PlanProblem.nothingDrawn, at: field.key.range)
      return []
    }
    return seeds.map { ($0, declared.model.drawn(by: drawing, from: $0)) }
  }

  private mutating func readParts(_ field: BodyNode.Entry) -> [TrainRequest.Part] {
    let words = TrainRequest.Part.allCases.map { (word: $0.rawValue, value: $0) }
    return reader.readWords(field).compactMap { _, node in
      reader.readWord(field.element(node), in: words)
    }
  }
}
