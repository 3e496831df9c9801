import ArgumentParser
import Binding
import Lessons
import NeuralNet
import Rendering

/// `nabla values`: shows what every quantity of the networks in a lesson is worth.
struct ValuesCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

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

  @Argument(help: "A note that declares networks; - is standard input.", completion: .file())
  var lesson: String

  @Option(help: "How the values are written.")
  var format = Format.text

  @Option(help: "When to use colours in messages.")
  var color = ColourChoice.auto

  func run() throws {
    let path = FilePath(lesson)
    do {
      let loaded = try LoadedNote(reading: path)
      Output.error.write(loaded.diagnostics(style: Terminal.style(of: .error, colour: color)))
      guard !loaded.bindings.networks.isEmpty else {
        Output.error.write(Trouble.error(path, NetworkChoice.Problem.none.message))
        throw ExitCode(ExitStatus.unreadable.rawValue)
      }
      let report = ValuesReport(networks: loaded.bindings.networks.map(Self.values))
      Output.standard.write(format == .json ? report.json : report.text)
      if loaded.hasErrors { throw ExitCode(ExitStatus.unreadable.rawValue) }
    } catch let problem as FileProblem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }

  private static func values(of bound: BoundNetwork) -> ValuesReport.Network {
    let all = bound.values.allQuantities() + bound.values.allDerivatives()
    return ValuesReport.Network(
      name: bound.label, values: all.map { ($0.quantity.plainKey, $0.value) })
  }
}
