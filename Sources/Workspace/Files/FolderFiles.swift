package import Binding

/// Reads the data that stand in a note's folder, and no others, wherever links lead.
package enum FolderFiles {
  /// The largest file that is read as data, in bytes.
  private static let maximumSize = 64 << 20

  /// The files beside a note; those beside standard input are those of the working directory.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - log: notes which are read.
  ///   - lend: finds its lessons.
  /// - Returns: what reads them.
  package static func beside(
    _ note: FilePath, log: FileLog? = nil,
    lend: @escaping @Sendable ([LessonReference]) -> LentLessons = { _ in LentLessons() }
  ) -> NoteFiles {
    let folder = note.folderOfFiles
    return NoteFiles(
      read: { path throws(NoteFiles.Trouble) in
        let file = folder.appending(Array(path.utf8))
        log?.note(file)
        return try data(in: file, within: folder)
      }, lend: lend)
  }

  private static func data(
    in file: FilePath, within folder: FilePath
  ) throws(NoteFiles.Trouble) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileProblem) {
      let target = try file.resolved(within: folder)
      guard target.isRegular else { throw .notRegular }
      bytes = try FileReading.read(target)
    } catch {
      throw NoteFiles.Trouble(message: error.message)
    }
    guard bytes.count <= maximumSize else {
      throw NoteFiles.Trouble(message: "it has more than \(maximumSize) bytes")
    }
    return bytes
  }
}
