import Lessons
import NoteMarkup
import Rendering
import Workspace

/// A sheet with its marks.
struct GradedSheet {
  let path: FilePath
  let grade: Grade
  let report: GradeReport
}

/// Marks sheets one after the other.
struct GradeWork {
  let lesson: LoadedNote
  /// What was asked for; nil for what each sheet says.
  let names: [String]?
  let digits: Int?
  let givesHints: Bool
  /// Where copies with marks are written.
  let marked: FilePath?
  /// The names of files that several sheets have.
  let sharedNames: Set<[UInt8]>
  let errorStyle: TextStyle

  /// Makes the folder of the copies.
  ///
  /// - Throws: `Trouble` if it is not there afterwards.
  func makeFolder() throws(Trouble) {
    guard let marked else { return }
    do throws(FileProblem) {
      try FolderMaking.make(marked)
    } catch {
      throw Trouble(marked, error.message)
    }
  }

  /// The name of the sheet's file, or its path where that would not tell it from others.
  private func nameOfCopy(_ path: FilePath) -> [UInt8] {
    if path.isStandardInput { return Array("sheet.md".utf8) }
    guard sharedNames.contains(path.name) else { return path.name }
    let parts = path.bytes.split(separator: UInt8(ascii: "/"))
      .filter { !$0.allSatisfy { $0 == UInt8(ascii: ".") } }
    return Array(parts.joined(separator: [UInt8(ascii: "-")]))
  }

  /// Marks a sheet, and writes its copy.
  ///
  /// - Throws: `Trouble` if it cannot be read, or is about nothing in the lesson.
  func grade(_ path: FilePath) throws(Trouble) -> GradedSheet {
    let sheet = try Note(readingMarkdown: path)
    // A dollar that was lost hides all answers behind it.
    NoteDiagnostics(sheet.diagnostics, about: sheet, at: path).tell(style: errorStyle)
    let grade: Grade
    do throws(Solution.Problem) {
      grade = try Grade(sheet, bindings: lesson.bindings, of: names, digits: digits)
    } catch {
      throw Trouble(lesson.path, error.message)
    }
    if grade.isOfOtherNetwork {
      let other = "it was made of another network than those of \(lesson.path.text)"
      Trouble.warning(path, "\(other); is this its lesson?").tell()
    }
    for name in grade.unknownNames {
      Trouble.warning(path, "it was made for '\(name)', which is no quantity of the lesson").tell()
    }
    if let marked {
      let copy = marked.appending(nameOfCopy(path))
      try Destination(copy, sparing: [path, lesson.path]).write(
        MarkedSheet(sheet, grade, givesHints: givesHints).bytes)
    }
    return GradedSheet(
      path: path, grade: grade,
      report: GradeReport(
        grade: grade, path: path.text, lineTable: sheet.lineTable, givesHints: givesHints))
  }
}
