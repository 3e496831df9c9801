package import Binding
package import NeuralNet

/// The engine at work on one note: trainings go on from where those above them ended.
package struct EngineRun {
  private let bindings: NoteBindings
  private let progress: (TrainingProgress) -> TrainingAnswer
  /// The models that were trained, as they are now, by their indices in the bindings.
  package private(set) var trained: [Int: Model] = [:]

  package init(
    _ bindings: NoteBindings,
    progress: @escaping (TrainingProgress) -> TrainingAnswer = { _ in .goOn }
  ) {
    self.bindings = bindings
    self.progress = progress
  }

  /// A declared model as it is now.
  package func model(_ index: Int) -> Model { trained[index] ?? bindings.models[index].model }

  /// Does what a directive asks.
  ///
  /// Complexity: that of the training.
  package mutating func run(_ request: EngineRequest) -> EngineOutcome {
    switch request {
    case .data(let data): .data(data)
    case .train(let request): train(request)
    case .predict(let request): .predicted(predict(request))
    case .initialize(let request): .initialized(Self.initialize(request))
    case .transfer(let request): transfer(request)
    }
  }

  private mutating func train(_ request: TrainRequest) -> EngineOutcome {
    let before = model(request.model)
    var after = before
    let record = after.train(on: request.examples, plan: request.plan, progress: progress)
    guard let record, record.isComplete else {
      return .unfinished(record ?? TrainingRecord(layers: []))
    }
    trained[request.model] = after
    return .trained(TrainingOutcome(record: record, before: before, after: after))
  }

  // MARK: Prediction

  private func predict(_ request: PredictRequest) -> PredictionOutcome {
    let model = model(request.model)
    if let generation = request.generation, case .recurrent(let network) = model {
      let start = generation.start.compactMap { generation.alphabet.firstIndex(of: $0) }
      let places = network.generate(from: start, count: generation.count)
      let text = generation.start + String(places.map { generation.alphabet[$0] })
      return PredictionOutcome(outputs: [], text: text)
    }
    let outputs = model.outputs(for: request.examples)
    var outcome = PredictionOutcome(outputs: outputs)
    if let targets = request.targets {
      let aimed = outputs.indices.filter { request.targetIndex(ofRow: $0) != nil }
      outcome.correct = Self.correct(aimed.map { outputs[$0] }, targets)
      outcome.aimed = targets.count
    }
    return outcome
  }

  private static func correct(_ outputs: [[Double]], _ targets: [[Double]]) -> Int? {
    let isClasses = targets.allSatisfy { row in
      row.allSatisfy { $0 == 0 || $0 == 1 } && (row.count == 1 || row.reduce(0, +) == 1)
    }
    guard isClasses, outputs.count == targets.count else { return nil }
    return zip(outputs, targets).count { row, aims in
      if aims.count == 1 { return (row[0] > 0.5) == (aims[0] == 1) }
      let best = row.indices.max { (row[$0], $1) < (row[$1], $0) }
      return best.map { aims[$0] == 1 } ?? false
    }
  }

  // MARK: Initialization

  /// Gaussian inputs and targets of variance 1 go through a network that each method initializes;
  /// inputs, targets and weights are drawn by one generator of the seed for each method.
  private static func initialize(_ request: InitializeRequest) -> [InitializationOutcome] {
    request.methods.compactMap { method in
      var random = Xoshiro256(seed: request.seed)
      let widths = [request.sizes[0], request.sizes[request.sizes.count - 1]]
      let rows = widths.map { width in
        (0..<request.examples).map { _ in (0..<width).map { _ in random.nextGaussian() } }
      }
      let layers = request.sizes.dropFirst().map {
        LayeredNetwork.Layer($0, request.activation)
      }
      guard var network = try? LayeredNetwork(inputCount: request.sizes[0], layers: layers) else {
        return nil
      }
      for l in network.layers.indices {
        network.initialize(layer: l, method.initializer, using: &random)
      }
      return InitializationOutcome(
        method: method.name, initializer: method.initializer,
        layers: network.statistics(on: Batch(inputs: rows[0], targets: rows[1])))
    }
  }

  // MARK: Transfer

  private mutating func transfer(_ request: TransferRequest) -> EngineOutcome {
    let source = model(request.model)
    guard case .layers(let network) = source,
      let transfer = try? Transfer(
        from: network, removingLast: request.removed, adding: request.added, loss: request.loss)
    else { return .unfinished(TrainingRecord(layers: [])) }
    var changed = transfer.network
    var random = Xoshiro256(seed: request.seed)
    for (l, initializer) in zip(transfer.keptLayers.count..., request.initializers) {
      changed.initialize(layer: l, initializer, using: &random)
    }
    var plan = request.plan
    plan.frozen = transfer.kept
    let before = Model.layers(changed)
    var after = before
    let record = after.train(on: request.examples, plan: plan, progress: progress)
    guard let record, record.isComplete else {
      return .unfinished(record ?? TrainingRecord(layers: []))
    }
    if let result = request.result { trained[result] = after }
    let (old, new) = (network.parameters, after.parameters)
    return .transferred(
      TransferOutcome(
        request: request, source: source,
        training: TrainingOutcome(record: record, before: before, after: after),
        kept: transfer.kept, keptLayers: transfer.keptLayers.count,
        isIntact: transfer.kept.allSatisfy { old[$0].bitPattern == new[$0].bitPattern }))
  }
}

extension TrainingRecord {
  /// Whether another run would end in the same way.
  fileprivate var isComplete: Bool {
    switch ending {
    case .finished, .reachedTarget, .diverged: true
    case .timedOut, .cancelled: false
    }
  }
}
