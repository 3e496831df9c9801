import Binding
import SourceText

/// Finds the file that a note names as its lesson.
///
/// A note may name files in its folder and, as far as it lies in them itself, in the folders that the user
/// named and in the one that the program was started in: nothing else is read, wherever links lead.
struct LessonPlace {
  /// The folders that the user named, and the one that the program was started in.
  let roots: [FilePath]

  /// Where a lesson is that a note names, without links.
  ///
  /// - Throws: why it cannot be read.
  func path(of reference: LessonReference, from note: FilePath) throws(LessonProblem) -> FilePath {
    guard reference.isRelative else { throw .outsideFolder(reference.path) }
    let folder = note.folderOfFiles
    do throws(FileProblem) {
      let path = folder.appending(Array(reference.path.utf8))
      let target = try path.resolved(withinOneOf: folders(around: folder))
      guard target.isRegular else { throw .notRegular }
      return target
    } catch {
      if error == .leadsOut { throw .outsideFolder(reference.path) }
      let nearest = error.isAbsence ? nearest(to: reference.path, from: note) : nil
      throw .file(reference.path, error.message, nearest: nearest, base: .of(note))
    }
  }

  /// The note of which a word that is no path has the name, but for the ending.
  func noteMeant(by reference: LessonReference, from note: FilePath) -> String? {
    guard reference.isRelative else { return nil }
    let folder = note.folderOfFiles
    return [".md", ".markdown"].map { reference.path + $0 }.first { name in
      let path = folder.appending(Array(name.utf8))
      return (try? path.resolved(withinOneOf: folders(around: folder)))?.isRegular == true
    }
  }

  /// The path of a note in the same folder whose name is nearest to that of one which is not there.
  private func nearest(to path: String, from note: FilePath) -> String? {
    let folder = note.folderOfFiles
    let wanted = folder.appending(Array(path.utf8))
    guard let place = try? wanted.folder.resolved(withinOneOf: folders(around: folder)) else {
      return nil
    }
    let name = String(decoding: wanted.name, as: UTF8.self)
    let names = NoteFinder.notes(in: place).map { String(decoding: $0, as: UTF8.self) }
    return Spelling.nearest(to: name, among: names).map { path.dropLast(name.count) + $0 }
  }

  /// The folders in which the lessons of a note may be whose files begin in `folder`.
  private func folders(around folder: FilePath) -> [FilePath] {
    [folder] + roots.filter { (try? folder.resolved(within: $0)) != nil }
  }
}

extension LessonProblem.Base {
  /// Where the paths in a note start.
  static func of(_ note: FilePath) -> Self {
    note.isStandardInput ? .workingDirectory : .folderOfNote
  }
}
