import Binding
import Platform

/// Reads the files that stand in a note's folder, and no others, wherever links lead.
enum FolderFiles {
  /// The largest file that is read as data, in bytes.
  private static let maximumSize = 64 << 20

  /// The files beside a note; those beside standard input are those of the working directory.
  static func beside(_ note: FilePath) -> NoteFiles {
    let folder = note.isStandardInput ? FilePath(".") : note.folder
    return NoteFiles { path throws(NoteFiles.Trouble) in
      let file = folder.appending(Array(path.utf8))
      guard let root = folder.resolved, let target = file.resolved else {
        throw NoteFiles.Trouble(message: FileProblem.last.message)
      }
      guard target.starts(with: root + (root.last == 0x2F ? [] : [0x2F])) else {
        throw NoteFiles.Trouble(message: "a link leads out of the note's folder")
      }
      let resolvedFile = FilePath(bytes: target)
      guard isRegular(resolvedFile) else {
        throw NoteFiles.Trouble(message: "it is no regular file")
      }
      let bytes: [UInt8]
      do throws(FileProblem) {
        bytes = try FileReading.read(resolvedFile)
      } catch {
        throw NoteFiles.Trouble(message: error.message)
      }
      guard bytes.count <= maximumSize else {
        throw NoteFiles.Trouble(message: "it has more than \(maximumSize) bytes")
      }
      return bytes
    }
  }

  private static func isRegular(_ path: FilePath) -> Bool {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFREG
  }
}
