import Platform

/// The documents of the client, as the thread that listens changes them and the worker sees them.
typealias SharedDocuments = Locked<OpenDocuments>

extension SharedDocuments {
  /// What the characters of a line are counted in.
  var encoding: PositionEncoding { withLock { $0.encoding } }

  /// A note as it is now; nil if it is not open.
  func snapshot(of note: String) -> NoteSnapshot? { withLock { $0.snapshot(of: note) } }

  /// Whether a state of a note is still the last one.
  func isCurrent(_ snapshot: NoteSnapshot) -> Bool {
    withLock { $0.revision(of: snapshot.uri) } == snapshot.revision
  }
}
