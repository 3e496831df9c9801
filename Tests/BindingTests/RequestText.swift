import Binding
import NeuralNet

/// What directives ask for, in lines that a table can hold.
extension LessonRequest {
  var told: String {
    switch subject {
    case .define(let declarations):
      "define " + declarations.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    case .result(let result, let network):
      "\(result.told) of network \(network), \(digits) digits, \(show.rawValue)"
    case .engine(let request): "\(request.told), \(digits) digits"
    case .question(let question):
      "question \(question.text) \(question.choices) \(question.answer), \(question.reason ?? "-")"
    case .plot(let plot): "plot \(plot.subject.told), \(plot.title ?? "-"), \(plot.fileName)"
    }
  }
}

extension DeclaredModel {
  var told: String {
    let explained = network == nil ? "" : ", explained"
    return "\(inputNames) → \(targetNames), \(model.parameters.count) parameters, "
      + "\(frozen.count) frozen\(explained)"
  }
}

extension NetworkResult {
  fileprivate var told: String {
    switch self {
    case .forward: "forward"
    case .error: "error"
    case .diagram: "diagram"
    case .gradient(let quantities):
      "gradient [\(quantities.map(\.plainKey).joined(separator: ", "))]"
    case .update(let names): "update [\(names.joined(separator: ", "))]"
    case .exercise(let quantities):
      "exercise [\(quantities.map(\.plainKey).joined(separator: ", "))]"
    case .expect(let expectations):
      "expect "
        + expectations.map { "\($0.quantity.plainKey) = \($0.value) (\($0.text))" }
        .joined(separator: ", ")
    }
  }
}

extension EngineRequest {
  fileprivate var told: String {
    switch self {
    case .data(let data):
      "data \(data.label ?? "-"): \(data.count) × \(data.inputNames) → \(data.targetNames)"
        + (data.alphabet.isEmpty ? "" : " of \(data.alphabet.count) characters")
    case .train(let request):
      "train model \(request.model) on \(request.examples.count), \(request.plan.told), shows "
        + request.parts.map(\.rawValue).joined(separator: " ")
    case .predict(let request):
      switch request.task {
      case .outputs(let rows):
        "predict by model \(request.model): \(rows.inputs.count) rows"
          + (rows.targets == nil ? "" : " with targets")
          + (rows.stepCount.map { ", \($0) steps each" } ?? "")
      case .text(let text): "predict by model \(request.model): \(text.count) after \(text.start)"
      }
    case .initialize(let request):
      "initialize \(request.methods.map(\.name)) in \(request.network.inputCount) → "
        + "\(request.network.layers.map { "\($0.unitCount) \($0.activation)" }), "
        + "\(request.examples) examples, seed \(request.seed)"
    case .transfer(let request):
      "transfer model \(request.model) to \(request.result.map(String.init) ?? "-"), keeps "
        + "\(request.transfer.keptLayers.count) of \(request.layerCount), then "
        + "\(request.transfer.network.layers.dropFirst(request.transfer.keptLayers.count).map { "\($0.unitCount) \($0.activation)" })"
        + ", on \(request.examples.count), \(request.plan.told)"
    }
  }
}

extension TrainingPlan {
  fileprivate var told: String {
    let parts: [String?] = [
      "\(optimizer)", "\(length)", batchSize.map { "batch \($0)" },
      shuffleSeed.map { "shuffled by \($0)" }, penalty.map { "l1 \($0.l1) l2 \($0.l2)" },
      clipping.map { "\($0)" }, stops.targetError.map { "until \($0)" },
      recordInterval.map { "every \($0)" }, frozen.isEmpty ? nil : "frozen \(frozen.sorted())",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension PlotRequest.Subject {
  fileprivate var told: String {
    switch self {
    case .activations(let functions, let derivatives, let range):
      "\(functions.map(\.name))\(derivatives ? "′" : "") over \(range)"
    case .loss(let comparison, let isLogarithmic):
      "\(isLogarithmic ? "log " : "")loss of \(comparison.count) \(comparison.names)"
    case .gradients(let comparison): "gradients of \(comparison.count) \(comparison.names)"
    case .weights(let method, let layer): "weights of \(method ?? "-") in layer \(layer)"
    case .boundary: "boundary"
    case .predictions: "predictions"
    case .descent(let descent):
      "descent of \(descent.parameter) by \(descent.rates), \(descent.steps) steps, "
        + "\(descent.range.map { "\($0)" } ?? "-")"
    }
  }
}
