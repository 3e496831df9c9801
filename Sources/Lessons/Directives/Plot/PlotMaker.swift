import Binding
import NeuralNet

/// Makes the plot that a directive asks for from what the engine did above it.
struct PlotMaker {
  let request: PlotRequest
  /// What the engine did above.
  let outcomes: [EngineOutcome]
  let models: [DeclaredModel]
  /// The network above, if there is one that is explained number by number.
  let network: BoundNetwork?

  /// The plot; nil if what it shows did not come about.
  var plot: Plot? {
    let title = request.title
    switch request.subject {
    case .activations(let functions, let derivatives, let range):
      return ActivationPlot(functions: functions, derivatives: derivatives, range: range)
        .plot(title: title)
    case .loss(let comparison, let isLogarithmic):
      guard let records = records(comparison) else { return nil }
      let curves = records.map { LossPlot.Curve(name: $0, record: $1) }
      return LossPlot(curves: curves, isLogarithmic: isLogarithmic).plot(title: title)
    case .gradients(let comparison):
      return gradients(comparison).map { GradientPlot(series: $0).plot(title: title) }
    case .weights(let method, let layer):
      return weights(by: method, layer: layer)?.plot(title: title)
    case .descent(let descent):
      return network.map { DescentPlot(descent, of: $0).plot(title: title) }
    case .boundary:
      guard let (data, model) = learned else { return nil }
      return BoundaryPlot(
        data: data, predict: { model.output(for: $0) }, isProbable: model.givesProbabilities
      ).plot(title: title)
    case .predictions:
      guard let (data, model) = learned else { return nil }
      return PredictionPlot(data: data) { model.output(for: [$0]) }.plot(title: title)
    }
  }

  // MARK: Trainings

  private var trainings: [TrainingOutcome] { outcomes.compactMap(\.training) }

  /// The records of the last trainings with their names; nil if there are not so many.
  private func records(_ comparison: PlotRequest.Comparison) -> [(String, TrainingRecord)]? {
    let last = trainings.suffix(comparison.count).map(\.record)
    guard last.count == comparison.count else { return nil }
    return last.enumerated().map { index, record in
      (name(index, comparison), record)
    }
  }

  private func name(_ index: Int, _ comparison: PlotRequest.Comparison) -> String {
    if comparison.names.indices.contains(index) { return comparison.names[index] }
    return comparison.count == 1 ? "" : PlotWords.training(index + 1)
  }

  private func gradients(_ comparison: PlotRequest.Comparison) -> [GradientPlot.Series]? {
    if comparison.count == 0 {
      guard case .initialized(let methods, _)? = outcomes.last else { return nil }
      return methods.map { method in
        GradientPlot.Series(
          name: method.method, norms: method.layers.map { $0.gradientNorm ?? .nan })
      }
    }
    guard let records = records(comparison) else { return nil }
    if records.count == 1, let first = records[0].1.points.first,
      let last = records[0].1.points.last
    {
      return [
        GradientPlot.Series(name: PlotWords.start, norms: first.gradientNorms),
        GradientPlot.Series(name: PlotWords.end, norms: last.gradientNorms),
      ]
    }
    return records.compactMap { name, record in
      record.points.first.map { GradientPlot.Series(name: name, norms: $0.gradientNorms) }
    }
  }

  // MARK: Weights

  private func weights(by method: String?, layer: Int) -> WeightHistogram? {
    let methods = outcomes.lazy.compactMap { outcome -> [InitializeOutcome]? in
      if case .initialized(let methods, _) = outcome { methods } else { nil }
    }.last
    guard let found = methods?.first(where: { method == nil || $0.method == method }),
      found.layers.indices.contains(layer - 1)
    else { return nil }
    let statistics = found.layers[layer - 1]
    return WeightHistogram(
      weights: statistics.weights,
      density: { x in
        found.initializer.density(x, fanIn: statistics.fanIn, fanOut: statistics.fanOut)
      }, name: found.method)
  }

  // MARK: What was learned

  /// The examples of the last training or transfer, and the model after it.
  private var learned: (data: Dataset, model: Model)? {
    for outcome in outcomes.reversed() {
      switch outcome {
      case .trained(let outcome):
        return data(outcome.request.examples, of: models[outcome.request.model])
          .map { ($0, outcome.training.after) }
      case .transferred(let outcome):
        let request = outcome.request
        return data(request.examples, of: models[request.result ?? request.model])
          .map { ($0, outcome.training.after) }
      case .data, .predicted, .initialized: continue
      }
    }
    return nil
  }

  /// Examples under the names of a model, or with numbered targets where it has others.
  private func data(_ examples: ModelExamples, of declared: DeclaredModel) -> Dataset? {
    guard let rows = examples.rows(of: declared) else { return nil }
    let count = rows.targets.first?.count ?? 0
    let names =
      declared.targetNames.count == count
      ? declared.targetNames : (0..<count).map { "y_\($0 + 1)" }
    return Dataset(
      inputNames: declared.inputNames, targetNames: names, inputs: rows.inputs,
      targets: rows.targets)
  }
}
