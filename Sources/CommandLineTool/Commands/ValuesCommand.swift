import ArgumentParser
import Binding
import Lessons
import NeuralNet
import Rendering

/// `nabla values`: shows what every quantity of the networks in a lesson is worth.
struct ValuesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "Show every quantity of the networks in a lesson.",
    discussion: """
      Values have full precision; derivatives follow the quantities.

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
    let report = ValuesReport(networks: lesson.bindings.networks.map(Self.values))
    Output.standard.write(format == .json ? report.json : report.text)
    return lesson.networkStatus
  }

  private static func values(of bound: BoundNetwork) -> ValuesReport.Network {
    let all = bound.values.allQuantities() + bound.values.allDerivatives()
    return ValuesReport.Network(
      name: bound.label, values: all.map { ($0.quantity.plainKey, $0.value) },
      layers: layers(of: bound.values))
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
