import NoteMarkup
import Workspace

/// Why bytes are no note that can be read.
public enum UnreadableNote: Error, Hashable, Sendable {
  /// It is larger than 256 MiB.
  case tooLarge
  /// It has more lines, list markers and formulas than 8,388,608.
  case tooManyParts
  /// It is text in UTF-16; notes are in UTF-8.
  case isUTF16
  /// It is no text at all.
  case isBinary
  /// The ending of its name is that of no note.
  case unknownKind(ending: String)

  /// What the name of a file says that it is written in.
  ///
  /// - Throws: `UnreadableNote.unknownKind` if it says something else.
  static func kind(ofFile name: String) throws(UnreadableNote) -> FileKind {
    do throws(FileProblem) {
      return try FileKind(of: FilePath(name))
    } catch {
      throw UnreadableNote(error)
    }
  }

  /// Tells whether bytes can be read as a note.
  ///
  /// - Throws: why they cannot.
  static func check(_ bytes: [UInt8]) throws(UnreadableNote) {
    do throws(FileProblem) {
      try FileReading.validateNote(bytes)
    } catch {
      throw UnreadableNote(error)
    }
  }

  private init(_ problem: FileProblem) {
    self =
      switch problem {
      case .tooLarge: .tooLarge
      case .tooManyParts: .tooManyParts
      case .isUTF16: .isUTF16
      case .unknownKind(let ending): .unknownKind(ending: ending)
      // No other is told of bytes and names.
      case .isBinary, .system, .isDirectory, .notRegular, .changed, .locked, .leadsOut: .isBinary
      }
  }
}
