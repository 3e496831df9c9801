import Platform

/// The runs of directives that have not ended, and which of them the user wants to end.
struct DirectiveRuns: Sendable {
  /// Whether each was taken back.
  private let runs = Locked<[RequestID: Bool]>([:])

  /// A run has begun.
  func begin(_ id: RequestID) { runs.withLock { $0[id] = false } }

  /// Takes a run back, if it has not ended.
  func cancel(_ id: RequestID) {
    runs.withLock { runs in if runs[id] != nil { runs[id] = true } }
  }

  func isCancelled(_ id: RequestID) -> Bool { runs.withLock { $0[id] == true } }

  /// A run has ended.
  ///
  /// - Returns: whether it was taken back.
  func end(_ id: RequestID) -> Bool { runs.withLock { $0.removeValue(forKey: id) == true } }
}
