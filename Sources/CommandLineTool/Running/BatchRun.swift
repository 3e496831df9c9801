import Binding
import NoteMarkup
import Platform
import Rendering
import SourceText
import Workspace

/// `nabla check --batch`: notes as JSON Lines in, reports as JSON Lines out, in the same order.
///
/// What is found in a note depends on the note alone, and on the lessons that are given for all. Lines are
/// answered as they come, so that another program may wait for each answer; of those that came together all
/// processors take some.
struct BatchRun {
  private let limits: EngineLimits
  private let files: NoteFiles
  private let explains: Bool
  private let status: ExitStatus

  /// So many bytes are read at once, which bounds the memory but for longer lines.
  private static let chunk = 1 << 20

  /// Reads the lessons that are given.
  init(_ reading: ReadingOptions, explains: Bool) {
    limits = reading.bounds.limits
    let lessons = reading.lessons(folders: [], ConfigurationLibrary(.isolated))
    var lent = LentLessons()
    lent.bindings = lessons.given.compactMap { try? $0.get().bindings }
    files = NoteFiles(
      read: { _ throws(NoteFiles.Trouble) in
        throw NoteFiles.Trouble(message: "no files are read in a batch")
      },
      lend: { [lent] _ in lent })
    self.explains = explains
    status = lessons.status
  }

  /// Answers all lines.
  ///
  /// - Throws: `Trouble` if standard input cannot be read.
  func run() throws(Trouble) -> ExitStatus {
    var pending: [UInt8] = []
    var count = 0
    while true {
      let chunk: [UInt8]
      do throws(FileProblem) {
        chunk = try FileReading.readSome(upTo: Self.chunk)
      } catch {
        throw Trouble(FilePath("-"), error.message)
      }
      // Only what is new may end a line.
      let searched = pending.count
      pending += chunk
      let end =
        chunk.isEmpty
        ? pending.count
        : (pending[searched...].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      if end > 0 { count = answer(pending[..<end], from: count) }
      pending.removeFirst(end)
      if pending.count > FileReading.maximumSize {
        throw Trouble("line \(count + 1) is \(FileProblem.tooLarge.message)")
      }
      if chunk.isEmpty { return status }
    }
  }

  /// Answers lines of which `count` came before; returns how many have come then.
  private func answer(_ text: ArraySlice<UInt8>, from count: Int) -> Int {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let items = lines.enumerated().map { (number: count + $0.offset + 1, line: Array($0.element)) }
    OrderedWork.run(items) {
      report(of: $0.line, number: $0.number)
    } deliver: {
      Output.standard.write($0)
    }
    return count + items.count
  }

  /// The report of the note in a line, or what is wrong with the line; nothing for a blank one.
  private func report(of line: [UInt8], number: Int) -> [UInt8] {
    if line.allSatisfy(\.isWhitespace) { return [] }
    do throws(BatchProblem) {
      let request = try BatchNote(line)
      let note = LoadedNote(
        NoteFile(request.text, kind: request.kind), at: FilePath(request.path), limits: limits,
        files: files)
      return JSONReport(layout: .inline).part(of: note.checked(explains: explains)) + [0x0A]
    } catch {
      var json = JSONWriter()
      json.object { json in
        json.field("line", number)
        json.field("error", error.message)
      }
      return json.bytes + [0x0A]
    }
  }
}

/// A note that comes as a line of JSON.
private struct BatchNote {
  let path: String
  let text: [UInt8]
  let kind: FileKind

  init(_ line: [UInt8]) throws(BatchProblem) {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONValue(parsing: line)
    } catch {
      throw .malformed
    }
    guard case .object = value.content else { throw .noObject }
    guard let text = value["text"]?.string else { throw .missing("text") }
    if let path = value["path"], path.string == nil { throw .missing("path") }
    path = value["path"]?.string ?? "-"
    self.text = Array(text.utf8)
    do throws(FileProblem) {
      kind = try FileKind(of: FilePath(path))
      try FileReading.validateNote(self.text)
    } catch {
      throw .file(error)
    }
  }
}

/// What can be wrong with a line of a batch.
private enum BatchProblem: Error {
  case malformed
  case noObject
  case missing(String)
  case file(FileProblem)

  var message: String {
    switch self {
    case .malformed: "the line is no JSON"
    case .noObject: #"the line is no object with "path" and "text""#
    case .missing(let key): "\(key) is missing, or no string"
    case .file(let problem): problem.message
    }
  }
}
