package import Binding
package import NeuralNet
package import NoteMarkup
package import SourceText

/// Runs the directives of a note and writes their results into it.
///
/// Everything outside result regions, values in prose and marks stays as it is, byte for byte;
/// running once more changes nothing; and stripping what was run gives what stripping the note
/// gives. A run that could not keep this leaves out what stands in the way and says so.
package struct LessonRun {
  /// What is written into a note.
  package struct Options: Sendable {
    /// Whether formulas get marks; if not, marks and prose are left as they are.
    package var marks = true
    /// Whether what was changed by hand is overwritten.
    package var force = false
    /// The folder of the note's drawings, as links of the note have it.
    package var drawings = "note.assets"
    /// What directives may ask of the engine.
    package var limits = EngineLimits()
    /// Reads the files in the note's folder, and its lessons.
    package var files: NoteFiles?
    /// Is told how far a long training is, and may stop it.
    package var progress: @Sendable (TrainingProgress) -> TrainingAnswer = { _ in .goOn }

    /// The usual options, but for what is given.
    package init(
      marks: Bool = true, force: Bool = false, drawings: String = "note.assets"
    ) {
      self.marks = marks
      self.force = force
      self.drawings = drawings
    }
  }

  /// A drawing that the note shows.
  package struct Drawing: Sendable {
    /// The name of the file in the folder of the note's drawings.
    package let fileName: String
    /// What it shows.
    package let content: Illustration
  }

  /// The note with its results.
  package let bytes: [UInt8]
  /// What is to be said, in bytes of the original note: about what is wrong with its directives,
  /// what was changed by hand, and which expectations failed.
  package private(set) var diagnostics: [Diagnostic]

  /// Whether the note seems to be about a network that nothing declares, so that formulas have no marks.
  package private(set) var lacksNetwork = false

  /// The drawings that the results show, whether they have changed or not.
  package let drawings: [Drawing]

  /// Runs a note.
  package init(_ note: Note, options: Options = Options()) {
    let results = ResultEdits(note, options: options)
    drawings = results.drawings
    diagnostics = results.diagnostics
    needsAttention = results.needsAttention
    let refreshed = note.bytes.applying(results.edits)
    guard Self.isSound(refreshed, insteadOf: note, options) else {
      bytes = note.bytes
      diagnostics.append(LessonWords.resultsLeftOut())
      return
    }
    guard options.marks else {
      bytes = refreshed
      return
    }
    for footnotes in [true, false] {
      if let marked = Marks.marked(refreshed, footnotes: footnotes, options: options),
        Self.isSound(marked.bytes, insteadOf: note, options)
      {
        bytes = marked.bytes
        lacksNetwork = marked.lacksNetwork
        if !footnotes { diagnostics.append(LessonWords.footnotesLeftOut()) }
        return
      }
    }
    bytes = refreshed
    diagnostics.append(LessonWords.marksLeftOut())
  }

  /// Whether a directive could not be run.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether an expectation failed, or something was left since it was changed by hand.
  package let needsAttention: Bool

  /// What was changed in the note, without lines that stay the same.
  ///
  /// Complexity: O(n log n) in the size of the note.
  package func changes(in note: Note) -> [TextEdit] {
    LineChanges.edits(from: note.bytes, to: bytes)
  }

  /// Whether what was written can be taken out again, and the prose still reads the same.
  private static func isSound(
    _ bytes: [UInt8], insteadOf original: Note, _ options: Options
  ) -> Bool {
    let note = Note(parsing: bytes)
    let before = Strip(original, force: options.force).bytes
    guard Strip(note, force: options.force).bytes == before else { return false }
    return prose(note) == prose(original)
  }

  /// The formulas and directives of the author.
  private static func prose(_ note: Note) -> [[UInt8]] {
    note.formulas.filter { !$0.isGenerated }.map { $0.text(in: note).bytes }
      + note.directives.filter { !$0.isGenerated }.map { $0.body(in: note).bytes }
  }
}
