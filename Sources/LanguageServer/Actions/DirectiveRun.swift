import Binding
import Lessons
import NeuralNet
import NoteMarkup
import Rendering
import SourceText
import Workspace

/// A run of the directives of a note that the user has asked for.
struct DirectiveRun {
  /// The note as it stood.
  let checked: CheckedSnapshot
  /// The line of the directive in its document, from 0; nil where all are run.
  let line: Int?
  /// What may be read and written around the note.
  let files: EditorFiles
  /// Tells whether the user wants it to end.
  let isCancelled: @Sendable () -> Bool

  /// What came of it.
  struct Outcome {
    /// What brings the results in the note up to date.
    let edit: WorkspaceEdit
    /// What the user should know, one sentence a line; nil if all went well.
    let trouble: String?
  }

  /// Runs the note, and takes what belongs to the directive.
  func perform() -> Outcome {
    let (note, path) = (checked.loaded.note, checked.loaded.path)
    var options = LessonRun.Options(marks: false, drawings: files.drawings.link(path))
    options.limits = files.limits
    options.files = files.files(beside: path)
    options.progress = { [isCancelled] _ in isCancelled() ? .stop : .goOn }
    let run = LessonRun(note, options: options)
    let edits = run.changes(in: note).filter(isWanted)
    let result = line == nil ? run.bytes : note.bytes.applying(edits)
    let shown = String(decoding: result, as: UTF8.self)
    let wanted = run.drawings.filter { shown.contains($0.fileName) }
    let troubles =
      run.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        let line = note.lineTable.location(of: diagnostic.range.lowerBound).line
        return "line \(line): \(diagnostic.message)"
      } + files.drawings.write(wanted, path)
    return Outcome(
      edit: WorkspaceEdit(edits, of: checked),
      trouble: troubles.isEmpty ? nil : troubles.joined(separator: "\n"))
  }

  /// Whether an edit belongs to the directive: it lies between that and the next one.
  private func isWanted(_ edit: TextEdit) -> Bool {
    guard let line else { return true }
    let note = checked.loaded.note
    let directives = note.directives.filter { !$0.isGenerated }
    guard
      let index = directives.firstIndex(where: { directive in
        note.lineTable.lineIndex(
          of: directive.range.lowerBound)...note.lineTable.lineIndex(
            of: directive.range.upperBound) ~= line
      })
    else { return false }
    let start = directives[index].range.upperBound
    let next =
      directives.indices.contains(index + 1) ? directives[index + 1].range.lowerBound : .max
    let region = note.resultRegions.first {
      $0.opening.lowerBound >= start && $0.opening.lowerBound < next
    }
    let end = region?.range.upperBound ?? next
    return edit.range.lowerBound >= start && edit.range.lowerBound < end
  }
}
