import Binding
import NeuralNet
import NoteMarkup

/// The Markdown that answers a directive.
struct ResultContent {
  let request: LessonRequest
  let bindings: NoteBindings

  /// The content of the result region.
  var markdown: String {
    var context = NoteBindings()
    context.declarations = bindings.declarations
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
    case .exercise(let quantities):
      ExerciseResult(network: network, quantities: quantities).write(&writer)
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
