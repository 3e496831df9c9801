import Binding
import NeuralNet

/// The Markdown that answers a directive.
struct ResultContent {
  /// What is shown.
  enum Subject {
    case define([Declaration])
    case result(NetworkResult, network: Int)
    case engine(EngineOutcome)
    case plot(PlotRequest)
    case question(QuestionRequest)

    /// Whether readers are to compute it, which they can of the network as it is declared.
    var isForReaders: Bool {
      if case .result(.exercise, _) = self { true } else { false }
    }
  }

  let subject: Subject
  let request: LessonRequest
  let bindings: NoteBindings
  /// What the engine did above.
  let earlier: [EngineOutcome]
  /// The folder of the note's drawings, as links of the note have it.
  let drawings: String

  /// The drawing that the directive asks for, with its file; nil if it asks for none, or if what it
  /// shows did not come about.
  lazy var drawing: LessonRun.Drawing? = makeDrawing()

  /// The content of the result region.
  var markdown: String {
    mutating get {
      switch subject {
      case .plot: picture
      case .result(.diagram(let request), _) where request.form == .svg: picture
      case .question(let question): text(QuestionResult(question: question), about: nil)
      case .define(let declarations): text(DefineResult(declarations: declarations), about: nil)
      case .result(let result, let index):
        text(Self.result(result, request, of: bindings.networks[index]), about: index)
      case .engine(let outcome): text(result(of: outcome), about: request.network)
      }
    }
  }

  /// A result as a document whose formulas are verified against a network, given by its index.
  private func text(_ result: any DirectiveResult, about network: Int?) -> String {
    let context = NoteBindings(of: bindings, about: network)
    let text = VerifiedDocument.text(
      decimals: request.digits, context: context, isResult: true
    ) {
      result.write(&$0)
    }
    return bindings.foldStyle.applied(to: text)
  }

  // MARK: What writes each result

  private static func result(
    _ result: NetworkResult, _ request: LessonRequest, of network: BoundNetwork
  ) -> any DirectiveResult {
    let network = NetworkWriter(network)
    let show = request.show
    if let layers = LayerResult(result, request, of: network) { return layers }
    return switch result {
    case .forward: ForwardResult(network: network, show: show)
    case .error: ErrorResult(network: network, show: show)
    case .gradient(let quantities):
      GradientResult(network: network, quantities: quantities, show: show)
    case .update(let names): UpdateResult(network: network, names: names, show: show)
    case .expect(let expectations): ExpectResult(network: network, expectations: expectations)
    case .diagram: MermaidDiagram(network: network)
    case .exercise(let quantities): ExerciseResult(network: network, quantities: quantities)
    }
  }

  private func result(of outcome: EngineOutcome) -> any DirectiveResult {
    let numbers = EngineNumbers(digits: request.digits)
    return switch outcome {
    case .data(let data): DataResult(data: data, numbers: numbers)
    case .trained(let outcome):
      TrainResult(
        outcome: outcome, model: bindings.models[outcome.request.model],
        network: request.network.map { NetworkWriter(bindings.networks[$0]) }, numbers: numbers)
    case .predicted(let outcome):
      PredictResult(outcome: outcome, models: bindings.models, numbers: numbers)
    case .initialized(let methods, let every):
      InitializeResult(methods: methods, every: every, numbers: numbers)
    case .transferred(let outcome): TransferResult(outcome: outcome, numbers: numbers)
    }
  }

  // MARK: Drawings

  private var picture: String {
    mutating get {
      guard let drawing else { return PlotWords.nothing }
      return LessonWords.image(drawing.content.summary, link(to: drawing.fileName))
    }
  }

  private func makeDrawing() -> LessonRun.Drawing? {
    switch subject {
    case .plot(let request):
      PlotMaker(
        request: request, outcomes: earlier, models: bindings.models,
        network: self.request.network.map { bindings.networks[$0] }
      ).plot.map {
        LessonRun.Drawing(fileName: request.fileName, content: .plot($0))
      }
    case .result(.diagram(let request), let index) where request.form == .svg:
      LessonRun.Drawing(
        fileName: request.fileName,
        content: .network(
          NetworkPictureMaker(
            NetworkWriter(bindings.networks[index]), request: request,
            decimals: min(self.request.digits, NetworkPictureMaker.decimals)
          ).picture))
    case .result, .define, .engine, .question: nil
    }
  }

  /// The link of a file, percent-encoded.
  private func link(to fileName: String) -> String {
    let plain = Set("/-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    return "\(drawings)/\(fileName)".utf8.reduce(into: "") { link, byte in
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      link +=
        plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + hexadecimal
    }
  }
}
