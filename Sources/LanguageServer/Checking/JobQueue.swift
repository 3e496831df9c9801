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

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// All below is guarded by the mutex.
  private var chores: [@Sendable (NoteChecks) -> Void] = []
  private var requests: [Job] = []
  private var running: RequestID?
  private var isRunningCancelled = false
  /// When notes are to be checked, by their URI.
  private var checks: [String: Moment] = [:]

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

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
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_signal(condition)
      pthread_mutex_unlock(mutex)
    }
    return body()
  }

  // MARK: Taking

  /// Waits for what is next, having done what was before.
  func next() -> Item {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    (running, isRunningCancelled) = (nil, false)
    while true {
      if !chores.isEmpty { return .chore(chores.removeFirst()) }
      if let index = requests.firstIndex(where: \.isUrgent) ?? requests.indices.first {
        let job = requests.remove(at: index)
        running = job.id
        return .request(job)
      }
      guard let (note, due) = checks.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
        pthread_cond_wait(condition, mutex)
        continue
      }
      let now = Moment.now
      if due <= now {
        checks[note] = nil
        return .check(note)
      }
      var end = now.clockTime(after: due - now)
      pthread_cond_timedwait(condition, mutex, &end)
    }
  }
}
