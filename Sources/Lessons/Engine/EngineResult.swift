import Binding
import NeuralNet

/// Writes what came of a directive that the engine ran.
///
/// Its numbers stand as text, not as formulas: they hold for the trained network, and formulas speak
/// of the declared one.
struct EngineResult {
  let outcome: EngineOutcome
  let request: EngineRequest
  let bindings: NoteBindings
  /// The network unit by unit, for the spelling of its names, if there is one.
  let network: NetworkWriter?
  let digits: Int

  /// How many rows of examples or parameters a table shows at most.
  private static let maximumRows = 20
  private static let maximumParameters = 200

  func write(_ writer: inout ResultWriter) {
    switch (outcome, request) {
    case (.data(let data), _): write(data, &writer)
    case (.trained(let training), .train(let request)): write(training, request, &writer)
    case (.predicted(let prediction), .predict(let request)): write(prediction, request, &writer)
    case (.initialized(let methods), _): write(methods, &writer)
    case (.transferred(let transfer), _): write(transfer, &writer)
    default: break
    }
  }

  private func number(_ value: Double) -> ResultWriter.Cell {
    .text(NumberSpelling.text(value, decimals: digits, in: .unicode))
  }

  // MARK: Data

  private func write(_ data: NamedDataset, _ writer: inout ResultWriter) {
    writer.paragraph(EngineWords.dataset(data))
    let names = data.inputNames + data.targetNames
    guard names.count <= 12, case .examples(let rows) = data.content else { return }
    writer.tableHead(names.map(symbol))
    for (inputs, targets) in zip(rows.inputs, rows.targets).prefix(5) {
      writer.tableRow((inputs + targets).map(number))
    }
    if rows.count > 5 { writer.paragraph(EngineWords.more(rows.count - 5)) }
  }

  /// A name in a table: a letter as a symbol, and a word as code, since an underscore in it could
  /// begin emphasis.
  private func symbol(_ name: String) -> String {
    Speller.spelling(ofLetter: name).map { "$\($0)$" } ?? "`\(name)`"
  }

  // MARK: Training

  private func write(
    _ training: TrainingOutcome, _ request: TrainRequest, _ writer: inout ResultWriter
  ) {
    let record = training.record
    writer.paragraph(
      EngineWords.plan(request.plan, examples: request.examples.count, steps: record.steps))
    if request.parts.contains(.loss) || request.parts.contains(.gradients) {
      writeRecord(record, gradients: request.parts.contains(.gradients), request, &writer)
    }
    if let ending = EngineWords.ending(record) { writer.paragraph(ending) }
    if request.parts.contains(.parameters) { writeParameters(training, request, &writer) }
  }

  private func writeRecord(
    _ record: TrainingRecord, gradients: Bool, _ request: TrainRequest?,
    _ writer: inout ResultWriter
  ) {
    let hasEpochs = record.points.contains { $0.epoch != Double($0.step) }
    writer.tableHead(
      [EngineWords.step] + (hasEpochs ? [EngineWords.epoch] : []) + [EngineWords.error])
    for point in record.points {
      let epoch = NumberSpelling.text(point.epoch, decimals: 2, in: .unicode)
      writer.tableRow(
        [.text(EngineWords.grouped(point.step))] + (hasEpochs ? [.text(epoch)] : [])
          + [number(point.error)])
    }
    guard gradients else { return }
    writer.paragraph(EngineWords.gradientTitle)
    writeGradients(record, request, &writer)
  }

  /// The norms of the gradients: a row for each layer if there are more of them than of steps.
  private func writeGradients(
    _ record: TrainingRecord, _ request: TrainRequest?, _ writer: inout ResultWriter
  ) {
    let layers = record.layers.map { layerName($0, request) }
    guard layers.count > record.points.count else {
      writer.tableHead([EngineWords.step] + layers)
      for point in record.points {
        writer.tableRow(
          [.text(EngineWords.grouped(point.step))] + point.gradientNorms.map(number))
      }
      return
    }
    writer.tableHead([""] + record.points.map { EngineWords.step($0.step) })
    for (index, layer) in layers.enumerated() {
      writer.tableRow([.text(layer)] + record.points.map { number($0.gradientNorms[index]) })
    }
  }

  private func layerName(_ name: String, _ request: TrainRequest?) -> String {
    guard let request, case .units = bindings.models[request.model].model else {
      return EngineWords.layer(name)
    }
    return name.split(separator: ",").map { symbol($0.drop { $0 == " " }.description) }
      .joined(separator: ", ")
  }

  private func writeParameters(
    _ training: TrainingOutcome, _ request: TrainRequest, _ writer: inout ResultWriter
  ) {
    let (old, new) = (training.before.parameters, training.after.parameters)
    guard old.count <= Self.maximumParameters else {
      writeSummary(training, request, &writer)
      return
    }
    writer.tableHead([EngineWords.parameter, EngineWords.before, EngineWords.after])
    for (name, index) in training.after.namedParameters {
      let symbol: ResultWriter.Cell =
        network.map { network in .formula { _ in network.symbol(named: name) } }
        ?? .text(symbol(name))
      writer.tableRow([symbol, number(old[index]), number(new[index])])
    }
  }

  /// Of each layer how many parameters it has, their norm, and how far they went.
  private func writeSummary(
    _ training: TrainingOutcome, _ request: TrainRequest, _ writer: inout ResultWriter
  ) {
    let (old, new) = (training.before.parameters, training.after.parameters)
    writer.tableHead([
      EngineWords.layer, EngineWords.number, EngineWords.norm, EngineWords.change,
    ])
    for group in training.after.parameterGroups {
      writer.tableRow([
        .text(layerName(group.name, request)), .text(EngineWords.grouped(group.indices.count)),
        number(Clipping.norm(group.indices.map { new[$0] })),
        number(Clipping.norm(group.indices.map { new[$0] - old[$0] })),
      ])
    }
  }

  // MARK: Prediction

  private func write(
    _ prediction: PredictionOutcome, _ request: PredictRequest, _ writer: inout ResultWriter
  ) {
    if let text = prediction.text {
      writer.code(
        "text", text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      return
    }
    let model = bindings.models[request.model]
    let isWide = request.rows.first.map { $0.count > 8 } ?? true
    var head = request.stepCount.map { _ in [EngineWords.sequence, EngineWords.step] } ?? []
    if !isWide {
      head += model.inputNames.map(symbol)
    } else if head.isEmpty {
      head = [EngineWords.example]
    }
    head += model.targetNames.map(symbol)
    if request.targets != nil { head += model.targetNames.map { EngineWords.target(symbol($0)) } }
    writer.tableHead(head)
    let shown = shownRows(of: prediction.outputs.count, request)
    for row in 0..<shown { writer.tableRow(cells(row, prediction, request, isWide: isWide)) }
    if let rest = EngineWords.more(prediction.outputs.count - shown, steps: request.stepCount) {
      writer.paragraph(rest)
    }
    if let correct = prediction.correct {
      let unit =
        request.stepCount == nil
        ? nil : prediction.aimed == request.rows.count ? EngineWords.step : EngineWords.sequence
      writer.paragraph(EngineWords.correct(correct, of: prediction.aimed, unit))
    }
  }

  /// How many rows a table shows: whole sequences, if the first one fits.
  private func shownRows(of count: Int, _ request: PredictRequest) -> Int {
    if count <= Self.maximumRows { return count }
    let steps = request.stepCount ?? 1
    return steps > Self.maximumRows ? Self.maximumRows : Self.maximumRows / steps * steps
  }

  private func cells(
    _ row: Int, _ prediction: PredictionOutcome, _ request: PredictRequest, isWide: Bool
  ) -> [ResultWriter.Cell] {
    var cells: [ResultWriter.Cell] = []
    if let steps = request.stepCount {
      cells = [row / steps, row % steps].map { .text(EngineWords.grouped($0 + 1)) }
    } else if isWide {
      cells = [.text("\(row + 1)")]
    }
    if !isWide { cells += request.rows[row].map(number) }
    cells += prediction.outputs[row].map(number)
    if let targets = request.targets {
      let own = request.targetIndex(ofRow: row).map { targets[$0].map(number) }
      cells += own ?? bindings.models[request.model].targetNames.map { _ in .text("") }
    }
    return cells
  }

  // MARK: Initialization

  /// What each method does; where there is one layer only, all of it in one table.
  private func write(_ methods: [InitializationOutcome], _ writer: inout ResultWriter) {
    let layers = methods.first?.layers.count ?? 0
    writer.tableHead(
      [EngineWords.method, EngineWords.theory, EngineWords.measured(layers)]
        + (layers == 1 ? [EngineWords.signal, EngineWords.gradientNorm] : []))
    for method in methods {
      guard let layer = method.layers.first else { continue }
      let theory = method.initializer.variance(fanIn: layer.fanIn, fanOut: layer.fanOut)
      let row = [.text(method.method), number(theory), number(layer.weightMoments.variance)]
      let only = [layer.outputMoments.variance, layer.gradientNorm ?? .nan].map(number)
      writer.tableRow(row + (layers == 1 ? only : []))
    }
    guard layers > 1 else { return }
    writeLayers(EngineWords.signalTitle, methods, &writer) { $0.outputMoments.variance }
    writeLayers(EngineWords.gradientTitle, methods, &writer) { $0.gradientNorm ?? .nan }
  }

  private func writeLayers(
    _ title: String, _ methods: [InitializationOutcome], _ writer: inout ResultWriter,
    _ value: (LayerStatistics) -> Double
  ) {
    writer.paragraph(title)
    writer.tableHead([EngineWords.layer] + methods.map(\.method))
    for (index, layer) in (methods.first?.layers ?? []).enumerated() {
      writer.tableRow([.text("\(layer.layer)")] + methods.map { number(value($0.layers[index])) })
    }
  }

  // MARK: Transfer

  private func write(_ outcome: TransferOutcome, _ writer: inout ResultWriter) {
    guard case .layers(let source) = outcome.source else { return }
    let count = outcome.training.after.parameters.count - outcome.kept.count
    let steps = EngineWords.transfer(outcome, layers: source.layers.count, newParameters: count)
    writer.paragraph(steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
    writeRecord(outcome.training.record, gradients: false, nil, &writer)
    if let ending = EngineWords.ending(outcome.training.record) { writer.paragraph(ending) }
  }
}
