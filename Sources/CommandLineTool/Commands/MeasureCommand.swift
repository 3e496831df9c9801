import ArgumentParser
import Binding
import NoteMarkup
import Rendering
import Verification
import Workspace

/// `nabla measure`: puts known mistakes into notes and reports what the checker makes of them.
struct MeasureCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure how known mistakes are found, named and mended.",
    discussion: """
      One mistake at a time is put into a claim that is right: a changed digit, a decimal slip, a \
      sign, another quantity's number, another index, another operator, swapped digits, a dropped \
      zero, a factor of another line, an entry of another row, another prefix of a unit. The note is \
      checked after each. Hidden are changes smaller than the note's own rounding; found and mended \
      are counted among the others; misplaced counts those for which another place was accused, \
      damaged those that nabla fix --write would leave other than they were, and suggested the same \
      with --suggested.

        nabla measure notes.md --with lesson.md
        nabla measure lesson.md --seed 7 --format json
        nabla measure lesson.md --show-missed

      Exit status: 0 it was measured; 2 a note cannot be read, or none has a verified claim; 64 the \
      command line is wrong.
      """)

  @OptionGroup var notes: NoteOptions

  @Option(help: "The same seed chooses the same mistakes.")
  var seed: UInt64 = 1

  @Option(
    help: "The most mistakes that are put into one note. (default: 1000, and fewer into long notes)"
  )
  var limit: Int?

  @Option(help: "How the figures are written.")
  var format = OutputFormat.text

  @Flag(
    help:
      "List the mistakes that were not mended right, or whose fixes do damage, with what was said instead."
  )
  var showMissed = false

  func validate() throws { try notes.requirePaths() }

  func perform() throws(Trouble) -> ExitStatus {
    var measurement = Measurement()
    let limits = notes.reading.bounds.limits
    let context = try notes.context()
    let lessons = context.lessons
    for item in context.items {
      let path = try item.path()
      let note = try notes.reading.load(path, lessons).note
      let count = measurement.misses.count
      measurement.measure(note, seed: seed, limit: limit.map { max(0, $0) }) {
        NoteBindings(reading: $0, limits: limits, files: lessons.files(beside: path))
      }
      if showMissed, format == .text {
        let missed = measurement.misses.dropFirst(count)
        Output.standard.write(MissedList(path: path.text, note: note, misses: missed).text)
      }
    }
    let report = MeasurementReport(measurement: measurement, seed: seed)
    Output.standard.write(format == .json ? report.json : report.text)
    guard measurement.total.injected > 0 else {
      throw Trouble("there is no verified claim to put a mistake into")
    }
    return lessons.status
  }
}
