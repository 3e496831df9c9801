import Platform

/// What the worker is to do: requests of the client, and notes to be checked when they have rested.
///
/// Requests come before checks, and the urgent ones before others, since the user waits for them.
final class JobQueue: @unchecked Sendable {
  /// A request of the client.
  struct Job {
    let id: RequestID
    /// Whether saving may wait for it.
    let isUrgent: Bool
    let work: @Sendable (NoteChecks) -> Void
  }

  /// What is next.
  enum Item {
    case request(Job)
    /// A note to be checked, by its URI.
    case check(String)
    /// Something that is no request.
    case chore(@Sendable (NoteChecks) -> Void)
  }

  private let monitor = Monitor()
  /// All below is guarded by the monitor.
  private var chores: [@Sendable (NoteChecks) -> Void] = []
  private var requests: [Job] = []
  private var running: RequestID?
  private var isRunningCancelled = false
  /// When notes are to be checked, by their URI.
  private var checks: [String: Moment] = [:]

  // MARK: Adding

  func add(_ job: Job) { change { requests.append(job) } }

  /// Adds something that comes before all else.
  func add(_ chore: @escaping @Sendable (NoteChecks) -> Void) { change { chores.append(chore) } }

  /// Has a note checked after a rest, counted anew if it is to be checked already.
  func check(_ note: String, after rest: Duration) {
    change { checks[note] = Moment.now + rest }
  }

  /// Has a note checked no more.
  func leaveOut(_ note: String) { change { checks[note] = nil } }

  /// Takes a request back.
  ///
  /// - Returns: whether it had not begun; otherwise, if it runs, it is told so by ``isCancelled``.
  func cancel(_ id: RequestID) -> Bool {
    change {
      if running == id { isRunningCancelled = true }
      guard let index = requests.firstIndex(where: { $0.id == id }) else { return false }
      requests.remove(at: index)
      return true
    }
  }

  /// Whether the request that runs was taken back.
  var isCancelled: Bool { change { isRunningCancelled } }

  private func change<Result>(_ body: () -> Result) -> Result {
    monitor.withLock {
      defer { monitor.signal() }
      return body()
    }
  }

  // MARK: Taking

  /// Waits for what is next, having done what was before.
  func next() -> Item { monitor.withLock { waitForNext() } }

  private func waitForNext() -> Item {
    (running, isRunningCancelled) = (nil, false)
    while true {
      if !chores.isEmpty { return .chore(chores.removeFirst()) }
      if let index = requests.firstIndex(where: \.isUrgent) ?? requests.indices.first {
        let job = requests.remove(at: index)
        running = job.id
        return .request(job)
      }
      guard let (note, due) = checks.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        monitor.wait()
        continue
      }
      let now = Moment.now
      if due <= now {
        checks[note] = nil
        return .check(note)
      }
      monitor.wait(until: now.clockTime(after: due - now))
    }
  }
}
