import Binding
import NeuralNet
import NoteMarkup

/// The Markdown that answers a directive.
struct ResultContent {
  let request: LessonRequest
  let bindings: NoteBindings
  /// What came of it, where the engine ran it.
  let outcome: EngineOutcome?
  /// What the engine did above, with what it was asked for.
  let earlier: [(request: EngineRequest, outcome: EngineOutcome)]
  /// The folder of the note's drawings, as links of the note have it.
  let drawings: String

  /// The content of the result region.
  var markdown: String {
    if case .plot = request.subject {
      guard let drawing else { return PlotWords.nothing }
      return LessonWords.image(drawing.plot.summary, link(to: drawing.fileName))
    }
    var context = NoteBindings()
    context.declarations = bindings.declarations
    if case .engine(let own) = request.subject { return engine(own, context) }
    guard let index = request.network else {
      return VerifiedDocument.text(decimals: request.digits, context: context) { define(&$0) }
    }
    let network = bindings.networks[index]
    context.networks = [network]
    let names = NetworkWriter(network)
    return VerifiedDocument.text(decimals: request.digits, context: context) { writer in
      write(&writer, names)
    }
  }

  private func engine(_ own: EngineRequest, _ context: NoteBindings) -> String {
    guard let outcome else { return "" }
    var context = context
    if let index = request.network { context.networks = [bindings.networks[index]] }
    let result = EngineResult(
      outcome: outcome, request: own, bindings: bindings,
      network: request.network.map { NetworkWriter(bindings.networks[$0]) },
      digits: request.digits)
    return VerifiedDocument.text(decimals: request.digits, context: context) {
      result.write(&$0)
    }
  }

  private func write(_ writer: inout ResultWriter, _ network: NetworkWriter) {
    let show = request.show
    switch request.subject {
    case .define: define(&writer)
    case .forward: ForwardResult(network: network).write(&writer, show)
    case .error: ErrorResult(network: network).write(&writer, show)
    case .gradient(let quantities):
      GradientResult(network: network, quantities: quantities).write(&writer, show)
    case .update(let names): UpdateResult(network: network, names: names).write(&writer, show)
    case .expect(let expectations):
      ExpectResult(network: network, expectations: expectations).write(&writer)
    case .diagram: Diagram(network: network).write(&writer)
    case .plot, .engine: break
    case .exercise(let quantities):
      ExerciseResult(network: network, quantities: quantities).write(&writer)
    }
  }

  /// The plot that the directive asks for, with its file; nil if it asks for none, or if what it
  /// shows did not come about.
  var drawing: LessonRun.Drawing? {
    guard case .plot(let request) = request.subject,
      let plot = PlotMaker(request: request, outcomes: earlier, models: bindings.models).plot
    else { return nil }
    return LessonRun.Drawing(fileName: request.fileName, plot: plot)
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

  private func define(_ writer: inout ResultWriter) {
    guard case .define(let declarations) = request.subject else { return }
    writer.tableHead([LessonWords.name, LessonWords.value])
    for declaration in declarations {
      let number = { (form: FormulaForm) in
        NumberSpelling.text(declaration.value, decimals: form.decimals, in: .latex)
      }
      writer.tableRow([
        .formula { _ in Speller.spelling(ofDeclared: declaration.name) },
        .formula { number($0) },
      ])
    }
  }
}
