import ArgumentParser
import Binding
import Lessons
import NeuralNet
import NoteMarkup
import Rendering
import SourceText
import Workspace

/// `nabla values`: shows what every quantity of the networks in a lesson is worth.
struct ValuesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "Show every quantity of the networks in a lesson.",
    discussion: """
      Values have full precision; derivatives follow the quantities. Each network as it is declared \
      is followed by what the trainings in the lesson make of it.

        nabla values lesson.md
        nabla values lesson.md --format json

      Exit status: 0 all is well; 2 the lesson cannot be read or has no network; 64 the command \
      line is wrong.
      """)

  @OptionGroup var source: LessonOptions

  @Option(help: "How the values are written.")
  var format = OutputFormat.text

  func perform() throws(Trouble) -> ExitStatus {
    let lesson = try source.load()
    if let problem = NetworkChoice.Problem(of: lesson.bindings) {
      throw Trouble(lesson.path, problem.message)
    }
    let trained = TrainedNetworks(lesson.bindings, budget: .infinity)
    let networks = lesson.bindings.networks.indices.flatMap { index in
      states(of: index, in: lesson, trained)
    }
    let report = ValuesReport(networks: networks)
    Output.standard.write(format == .json ? report.json : report.text)
    return lesson.networkStatus
  }

  /// A network as it is declared, then as each training leaves it that comes to an end.
  private func states(
    of index: Int, in lesson: LoadedNote, _ trained: TrainedNetworks
  ) -> [ValuesReport.Network] {
    let declared = report(on: lesson.bindings.networks[index], number: index + 1)
    return [declared]
      + trained.trainings(of: index).compactMap { start in
        trained.network(index, at: start + 1).map { bound in
          var state = report(on: bound, number: index + 1)
          state.trainedInLine = lesson.note.lineTable.location(of: start).line
          return state
        }
      }
  }

  private func report(on bound: BoundNetwork, number: Int) -> ValuesReport.Network {
    let all = bound.values.allQuantities() + bound.values.allDerivatives()
    return ValuesReport.Network(
      name: bound.label, number: number, values: all.map { ($0.quantity.plainKey, $0.value) },
      layers: format == .json ? Self.layers(of: bound.values) : [])
  }

  private static func layers(of values: Values) -> [ValuesReport.LayerValues] {
    let isOfOneSample = values.network.samples.count == 1
    return values.allLayerQuantities().compactMap { quantity, entries in
      guard let numbers = values.numbers(of: entries) else { return nil }
      let isVector =
        switch quantity.kind {
        case .weights, .recurrentWeights: false
        case .biases: true
        default: isOfOneSample
        }
      return ValuesReport.LayerValues(
        key: quantity.plainKey, numbers: numbers, columns: isVector ? nil : entries.columns)
    }
  }
}
