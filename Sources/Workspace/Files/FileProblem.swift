import NoteMarkup
import Platform

/// What is wrong with a file.
package enum FileProblem: Error, Hashable, Sendable {
  /// What the system says, by its error number.
  case system(Int32)
  /// More bytes than are read of one file.
  case tooLarge
  /// A note whose lines, markers and formulas would take too much memory.
  case tooManyParts
  /// A folder in the place of a file.
  case isDirectory
  /// Neither a file nor a link to one.
  case notRegular
  /// A text whose first bytes say that it is UTF-16.
  case isUTF16
  /// No text at all, such as a program or a picture.
  case isBinary
  /// A file whose ending, this one, is that of no note.
  case unknownKind(String)
  /// Somebody else wrote to it since it was read.
  case changed
  /// Another program writes to it, and does not end.
  case locked
  /// A link by which it would be left what a note may reach.
  case leadsOut

  /// Whether there is no such file.
  package var isAbsence: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }

  /// The error number of the last call.
  package static var last: FileProblem { .system(errno) }

  /// The problem in words, behind the path of the file.
  package var message: String {
    switch self {
    case .system(let number): Self.text(of: number)
    case .tooLarge: "larger than \(FileReading.maximumSize >> 20) MiB"
    case .tooManyParts:
      "more than \(NoteParts.maximum) lines, list markers and formulas; split the note"
    case .isDirectory: "a folder, not a file"
    case .notRegular: "not a regular file"
    case .isUTF16: "in UTF-16; save it as UTF-8"
    case .isBinary: "not a text, so it is no note"
    case .unknownKind(let ending):
      "no kind of note: .\(ending) is none of "
        + FileKind.allCases.flatMap(\.endings).map { ".\($0)" }.joined(separator: ", ")
    case .changed: "changed since it was read; nothing was written"
    case .locked: "another program is writing to it; nothing was written"
    case .leadsOut: "a link leads out of the note's folder"
    }
  }

  private static func text(of number: Int32) -> String {
    guard let text = strerror(number) else { return "error \(number)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
