import Binding
import Lessons
import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// A note as it stood in the editor, with what was found in it: what all features tell about.
struct CheckedSnapshot: Sendable {
  let snapshot: NoteSnapshot
  /// The note as it was read.
  let loaded: LoadedNote
  /// What was found in it, at the places that it has in its file, with an account of each claim.
  let report: NoteReport
  /// Whether other files were read for it.
  let dependsOnFiles: Bool
  /// What a list of known mistakes has of it, each with how often.
  private let known: [Fingerprint: Int]
  /// Whether rounding counts as a mistake.
  let isStrict: Bool
  private let encoding: PositionEncoding

  /// Checks a note; nil if that was given up.
  ///
  /// - Parameters:
  ///   - snapshot: the note as it stood.
  ///   - read: the same as it was read.
  ///   - mayTrain: whether a short training may be repeated for it.
  ///   - encoding: what the characters of a line are counted in.
  ///   - isAbandoned: whether nobody waits for it any longer.
  /// - Complexity: O(n).
  init?(
    _ snapshot: NoteSnapshot, read: ReadNote, mayTrain: Bool,
    encoding: PositionEncoding, unless isAbandoned: @escaping () -> Bool
  ) {
    self.snapshot = snapshot
    loaded = read.loaded
    dependsOnFiles = read.dependsOnFiles
    self.encoding = encoding
    known = read.known
    isStrict = read.isStrict
    guard !read.isExcluded else {
      report = NoteReport()
      return
    }
    guard !isAbandoned(),
      let found = NoteChecker.check(
        loaded.note, bindings: loaded.bindings,
        trainingBudget: mayTrain ? TrainedNetworks.checkBudget : 0, unless: isAbandoned)
    else { return nil }
    var report = loaded.file.placed(found.promisingDrafts(onlyOf: loaded.note))
      .leavingAlone(read.settings.ignored)
    for trouble in read.troubles {
      // It has no place in the note: it is told at its beginning.
      let place = trouble.path.map { "\($0.text): " } ?? ""
      let message = "\(place)\(trouble.message)"
      report.diagnostics.insert(
        Diagnostic(id: .badConfiguration, range: 0..<0, message: message), at: 0)
    }
    self.report = report
  }

  /// Everything that is to be reported, in document order: all but what a list has as known mistakes.
  func findings(showsUnread: Bool) -> [Finding] {
    // Without the accounts the findings are those of the command that was not asked for them.
    var report = report
    report.reasonings = []
    var note = CheckedNote(
      path: "", bytes: loaded.file.bytes, lineTable: loaded.file.lineTable, report: report)
    if !known.isEmpty { _ = note.recognise(known, withRounding: isStrict) }
    return Finding.all(in: note, showsUnread: showsUnread).filter { !$0.isKnown }
  }

  /// The text of a range of the file.
  func text(of range: ByteRange) -> String {
    let bytes = loaded.file.bytes
    return String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  // MARK: Directives

  /// Whether results of directives can be written into the note.
  var canBeRun: Bool { loaded.file.kind.isMarkdown && !snapshot.isNotebook }

  /// Whether a directive has a result.
  func hasResult(_ directive: Directive) -> Bool {
    !directive.isGenerated
      && loaded.bindings.requests.contains {
        $0.directive.range.lowerBound == directive.range.lowerBound
      }
  }

  /// What is bound at an offset of the note: its names, and the network that it is about there.
  func bindings(at offset: Int) -> NoteBindings {
    let completed = loaded.bindings.completed
    return NoteBindings(of: completed, about: NetworkScopes(completed).network(at: offset))
  }

  // MARK: Places

  /// The document that a range of the file begins in, and where it is there; it ends with the document.
  func place(of range: ByteRange) -> (part: NoteSnapshot.Part, range: PositionRange)? {
    guard let part = snapshot.part(at: range.lowerBound) else { return nil }
    let start = part.text.position(of: range.lowerBound - part.start, encoding)
    let end = part.text.position(of: range.upperBound - part.start, encoding)
    return (part, PositionRange(start, end))
  }

  /// The offset in the file of a position in one of its documents; nil if that is none of them.
  func offset(of position: Position, in uri: String) -> Int? {
    snapshot.part(of: uri).map { $0.start + $0.text.offset(of: position, encoding) }
  }

  /// The bytes of the file between two positions in one of its documents.
  func range(of range: PositionRange, in uri: String) -> ByteRange? {
    guard let start = offset(of: range.start, in: uri), let end = offset(of: range.end, in: uri)
    else { return nil }
    return start..<max(start, end)
  }
}
