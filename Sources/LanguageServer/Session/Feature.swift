import SourceText

/// Something that the client can ask about an open document, and the worker finds out.
struct Feature: Sendable {
  /// Whether saving may wait for it.
  var isUrgent = false
  /// Gives the result as JSON.
  let answer: @Sendable (FeatureRequest) throws(ResponseError) -> [UInt8]
}

/// A request about an open document.
struct FeatureRequest {
  /// What checks notes.
  let checks: NoteChecks
  /// The note as it stood when the request came.
  let snapshot: NoteSnapshot
  /// The document that it is about.
  let document: NoteSnapshot.Part
  let parameters: JSONValue
  let client: ClientCapabilities
  let settings: EditorSettings
  /// Tells whether the client no longer waits for the answer.
  let isCancelled: @Sendable () -> Bool
  /// Tells whether the note was changed meanwhile.
  let isOutdated: @Sendable () -> Bool

  /// The note, checked.
  ///
  /// - Throws: `ResponseError.cancelled` if the client no longer waits.
  var checked: CheckedSnapshot {
    get throws(ResponseError) {
      guard let checked = checks.check(snapshot, unless: isCancelled) else { throw .cancelled }
      return checked
    }
  }

  /// The note, checked, for an answer that is worth nothing once the note is another one.
  ///
  /// - Throws: `ResponseError.cancelled` if the client no longer waits, `.outdated` if the note was changed.
  var checkedWhileCurrent: CheckedSnapshot {
    get throws(ResponseError) {
      let (isCancelled, isOutdated) = (isCancelled, isOutdated)
      guard let checked = checks.check(snapshot, unless: { isCancelled() || isOutdated() }) else {
        throw isCancelled() ? .cancelled : .outdated
      }
      return checked
    }
  }

  /// The position in the document that the request names, in bytes of the note.
  ///
  /// - Throws: `ResponseError.invalidParameters` if it names none.
  func offset(in checked: CheckedSnapshot) throws(ResponseError) -> Int {
    guard let position = Position(parameters["position"]),
      let offset = checked.offset(of: position, in: document.uri)
    else { throw .invalidParameters }
    return offset
  }

  /// The range in the document that the request names, in bytes of the note.
  ///
  /// - Throws: `ResponseError.invalidParameters` if it names none.
  func range(in checked: CheckedSnapshot) throws(ResponseError) -> ByteRange {
    guard let positions = PositionRange(parameters["range"]),
      let range = checked.range(of: positions, in: document.uri)
    else { throw .invalidParameters }
    return range
  }
}
