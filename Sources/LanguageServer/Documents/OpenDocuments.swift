import NoteMarkup
import SourceText

/// The documents that the client has opened, and how far it has changed them.
struct OpenDocuments: Sendable {
  /// The text of a document, and how the client calls its state.
  struct Document: Sendable {
    var version: Int
    var text: TextDocument
    /// The note that it is a part of.
    var note: String
  }

  /// A note that is open.
  struct OpenNote: Sendable {
    /// The URIs of its documents, in order.
    var documents: [String]
    var isNotebook: Bool
    var revision = 0
    var isSaved = true
  }
  /// What the characters of a line are counted in.
  var encoding = PositionEncoding.utf16
  private var documents: [String: Document] = [:]
  private var notes: [String: OpenNote] = [:]
  private var revision = 0

  /// The URIs of all notes, sorted.
  var all: [String] { notes.keys.sorted() }

  /// The note that a document is a part of; nil if it is not open.
  func note(of document: String) -> String? { documents[document]?.note }

  /// Goes up with each change of a note; nil if it is not open.
  func revision(of note: String) -> Int? { notes[note]?.revision }

  // MARK: Documents

  /// Opens a document that is a note of its own.
  mutating func open(_ uri: String, version: Int, text: String) {
    add(
      Document(version: version, text: TextDocument(Array(text.utf8)), note: uri), as: uri)
    add(OpenNote(documents: [uri], isNotebook: false), as: uri)
  }

  /// Changes a document as the protocol's `TextDocumentContentChangeEvent`s say, one after the other.
  ///
  /// - Returns: the note that changed with it; nil if it is not open.
  mutating func change(_ uri: String, version: Int, _ changes: [JSONValue]) -> String? {
    guard documents[uri] != nil else { return nil }
    for change in changes {
      guard let text = change["text"]?.string else { continue }
      if let range = PositionRange(change["range"]) {
        documents[uri]?.text.replace(range, with: Array(text.utf8), encoding)
      } else if change["range"] == nil {
        documents[uri]?.text = TextDocument(Array(text.utf8))
      }
    }
    documents[uri]?.version = version
    guard let note = documents[uri]?.note else { return nil }
    touch(note)
    return note
  }

  /// Closes a note with all its documents.
  ///
  /// - Returns: the documents.
  mutating func close(_ note: String) -> [String] {
    guard let closed = notes.removeValue(forKey: note) else { return [] }
    for uri in closed.documents { documents[uri] = nil }
    return closed.documents
  }

  /// Takes note that a note was saved, which counts as a new state.
  mutating func save(_ note: String) {
    revision += 1
    notes[note]?.revision = revision
    notes[note]?.isSaved = true
  }

  // MARK: Snapshots

  /// A note as it is now; nil if it is not open.
  ///
  /// Complexity: O(number of its documents).
  func snapshot(of note: String) -> NoteSnapshot? {
    guard let open = notes[note] else { return nil }
    var start = 0
    var parts: [NoteSnapshot.Part] = []
    for uri in open.documents {
      guard let document = documents[uri] else { continue }
      if start > 0 { start += NoteFile.cellSeparator.count }
      parts.append(
        NoteSnapshot.Part(
          uri: uri, version: document.version, text: document.text, start: start))
      start += document.text.bytes.count
    }
    return NoteSnapshot(
      uri: note, parts: parts, revision: open.revision, isSaved: open.isSaved,
      isNotebook: open.isNotebook)
  }

  // MARK: Parts

  mutating func add(_ document: Document, as uri: String) { documents[uri] = document }

  /// Adds a note as a new state.
  mutating func add(_ note: OpenNote, as uri: String) {
    revision += 1
    notes[uri] = note
    notes[uri]?.revision = revision
  }

  mutating func remove(_ document: String) { documents[document] = nil }

  /// Whether a notebook of that URI is open.
  func isNotebook(_ uri: String) -> Bool { notes[uri]?.isNotebook == true }

  /// Changes which documents a note is made of, in order.
  mutating func editDocuments(of note: String, _ edit: (inout [String]) -> Void) {
    guard var documents = notes[note]?.documents else { return }
    edit(&documents)
    notes[note]?.documents = documents
  }

  /// Takes note of a change of a note.
  mutating func touch(_ note: String) {
    revision += 1
    notes[note]?.revision = revision
    notes[note]?.isSaved = false
  }
}
