import Binding
import NoteMarkup
import Platform
import SourceText
import Verification
import Workspace

/// Checks the numbers and equations in a note.
///
/// Nothing is read or written beside what is given: lessons that the note names in its front matter are not
/// looked for, and a data set in a file is told to be missing.
///
/// - Parameters:
///   - file: the bytes of the file with the note.
///   - name: the name or path of the file, whose ending says what it is written in: Markdown, as Quarto and
///     R Markdown have it, too, or a notebook. Places in the report and fixes are those of the file.
///   - lessons: notes in Markdown that declare networks and names for it, the one that counts first first.
///     What is wrong with one of them is told where it is checked itself.
/// - Returns: what was found.
/// - Throws: `UnreadableNote` if the file, or a lesson, is no text that can be read.
/// - Complexity: O(n) in the size of the note.
public func check(
  _ file: [UInt8], named name: String = "note.md", with lessons: [[UInt8]] = []
) throws(UnreadableNote) -> Report {
  let kind = try UnreadableNote.kind(ofFile: name)
  for text in lessons + [file] { try UnreadableNote.check(text) }
  // Notes may be nested deeply, and the stack of a caller may be small.
  return WorkerThread.value(stackSize: 16 << 20) {
    var lent = LentLessons()
    lent.bindings = lessons.map { NoteBindings(reading: Note(parsing: $0)) }
    let files = NoteFiles(
      read: { _ throws(NoteFiles.Trouble) in throw NoteFiles.Trouble(message: "no files are read")
      },
      lend: { [lent] _ in lent })
    let file = NoteFile(file, kind: kind)
    let bindings = NoteBindings(reading: file.note, files: files)
    return Report(
      file.placed(NoteChecker.check(file.note, bindings: bindings)), file.lineTable)
  }
}
