import ArgumentParser
import Binding
import Rendering
import Verification

/// `nabla measure`: puts known mistakes into notes and reports what the checker makes of them.
struct MeasureCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure how known mistakes are found, named and mended.",
    discussion: """
      One mistake at a time is put into a claim that is right: a changed digit, a decimal slip, a \
      sign, another quantity's number, another index, another operator. The note is checked after \
      each. Hidden are changes smaller than the note's own rounding; found and mended are counted \
      among the others; misplaced counts those for which another place was accused.

        nabla measure notes.md --with lesson.md
        nabla measure lesson.md --seed 7 --format json
        nabla measure lesson.md --show-missed

      Exit status: 0 it was measured; 2 a note cannot be read, or none has a verified claim; 64 the \
      command line is wrong.
      """)

  @Argument(help: "Notes; - is standard input.", completion: .file())
  var notes: [String]

  @Option(help: "A note whose networks and definitions count here too.")
  var with: String?

  @Option(help: "The same seed chooses the same mistakes.")
  var seed: UInt64 = 1

  @Option(help: "The most mistakes that are put into one note.")
  var limit = 1000

  @Option(help: "How the figures are written.")
  var format = Format.text

  @Flag(help: "List the mistakes that were not mended right, with what was said instead.")
  var showMissed = false

  func run() throws {
    var measurement = Measurement()
    let imported = try with.map { try load($0).bindings } ?? NoteBindings()
    for path in notes {
      let loaded = try load(path)
      let count = measurement.misses.count
      measurement.measure(
        loaded.note, imported: imported, seed: seed, limit: max(0, limit))
      if showMissed, format == .text {
        let missed = measurement.misses.dropFirst(count)
        Output.standard.write(MissedList(path: path, note: loaded.note, misses: missed).text)
      }
    }
    let report = MeasurementReport(measurement: measurement, seed: seed)
    Output.standard.write(format == .json ? report.json : report.text)
    guard measurement.total.injected > 0 else {
      Output.error.write(Trouble.error("there is no verified claim to put a mistake into"))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }

  private func load(_ path: String) throws -> LoadedNote {
    let path = FilePath(path)
    do throws(FileProblem) {
      return try LoadedNote(reading: path)
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }
}
