import Platform

/// The thread that reads and checks notes, one thing at a time.
final class Worker: @unchecked Sendable {
  private let documents: SharedDocuments
  private let queue: JobQueue
  /// Is told of each note that was checked and has not changed meanwhile.
  private let publish: @Sendable (CheckedSnapshot) -> Void
  /// How long the last check of a note took, by its URI.
  private let times = Locked<[String: Duration]>([:])

  init(
    _ documents: SharedDocuments, _ queue: JobQueue,
    publish: @escaping @Sendable (CheckedSnapshot) -> Void
  ) {
    self.documents = documents
    self.queue = queue
    self.publish = publish
  }

  /// As deep as that of the main thread, since notes may be nested deeply; in bytes.
  private static let stackSize = 16 << 20
  /// How long a note rests after a change before it is checked: hardly longer than a key is held.
  private static let shortestRest = Duration.milliseconds(15)
  private static let longestRest = Duration.milliseconds(150)

  /// How long a note rests after a change: longer where checking it takes long.
  func rest(after note: String) -> Duration {
    let time = times.withLock { $0[note] } ?? .zero
    return min(max(Self.shortestRest, time / 4), Self.longestRest)
  }

  /// Begins to work.
  ///
  /// - Returns: whether there is a thread for it.
  func start(_ files: EditorFiles) -> Bool {
    WorkerThread(stackSize: Self.stackSize) { [self] in
      let checks = NoteChecks(documents, files)
      while true { perform(queue.next(), checks) }
    } != nil
  }

  private func perform(_ item: JobQueue.Item, _ checks: NoteChecks) {
    switch item {
    case .request(let job): job.work(checks)
    case .chore(let chore): chore(checks)
    case .check(let uri):
      let start = Moment.now
      guard let checked = checks.check(uri) else { return }
      times.withLock { $0[uri] = Moment.now - start }
      if documents.isCurrent(checked.snapshot) { publish(checked) }
    }
  }
}
