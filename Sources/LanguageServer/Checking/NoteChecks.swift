import Binding
import SourceText
import Verification

/// Checks the notes that are open, each state of one once.
///
/// The worker alone uses it.
final class NoteChecks {
  private let documents: SharedDocuments
  private var files: EditorFiles
  /// What was found last, by the URI of the note.
  private var checked: [String: CheckedSnapshot] = [:]
  /// The diagnostics that clients asked for last, by the URI of the document.
  private var results: [String: (number: Int, items: [UInt8])] = [:]
  private var resultCount = 0

  init(_ documents: SharedDocuments, _ files: EditorFiles) {
    self.documents = documents
    self.files = files
  }

  /// A note as it is now, checked; nil if it is not open, or is changed before that is done.
  ///
  /// Nothing is trained for a note that has been changed since it was opened or saved.
  func check(_ uri: String) -> CheckedSnapshot? {
    guard let snapshot = documents.snapshot(of: uri) else { return nil }
    let documents = documents
    return check(snapshot, unless: { !documents.isCurrent(snapshot) })
  }

  /// A state of a note, checked; nil if that was given up, since nobody waited for it any longer.
  ///
  /// Complexity: O(n), and O(1) if it was checked last.
  func check(
    _ snapshot: NoteSnapshot, unless isAbandoned: @escaping () -> Bool
  ) -> CheckedSnapshot? {
    if let known = checked[snapshot.uri], known.snapshot.revision == snapshot.revision {
      return known
    }
    guard let result = checkAside(snapshot, unless: isAbandoned) else { return nil }
    checked[snapshot.uri] = result
    return result
  }

  /// A note that differs from one that is open, checked as that was; nothing of it is kept.
  func checkAside(
    _ snapshot: NoteSnapshot, unless isAbandoned: @escaping () -> Bool
  ) -> CheckedSnapshot? {
    CheckedSnapshot(
      snapshot, read: files.read(snapshot), mayTrain: snapshot.isSaved,
      encoding: documents.encoding, unless: isAbandoned)
  }

  /// The name of a result for a document: another one wherever it differs from the one before.
  func resultID(of items: [UInt8], for uri: String) -> String {
    if let last = results[uri], last.items == items { return "\(last.number)" }
    resultCount += 1
    results[uri] = (resultCount, items)
    return "\(resultCount)"
  }

  /// Forgets a note that was closed, with its documents.
  func forget(_ uri: String, _ documents: [String]) {
    checked[uri] = nil
    for document in documents { results[document] = nil }
  }

  /// Reads notes with other files around them from now on.
  func use(_ files: EditorFiles) {
    self.files = files
    checked = [:]
  }

  /// Forgets what was read of other files, and what was found with it.
  ///
  /// - Parameter isAboutAll: whether a configuration is among them, which any note may have.
  /// - Returns: the notes that it concerns.
  func forgetFiles(isAboutAll: Bool) -> [String] {
    files = files.refreshed()
    let concerned = checked.values.filter { isAboutAll || $0.dependsOnFiles }
      .map(\.snapshot.uri).sorted()
    for uri in concerned { checked[uri] = nil }
    return concerned
  }
}
