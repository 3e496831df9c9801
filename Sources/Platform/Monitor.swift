/// A mutex with a condition, by which threads take turns and wait for what others do.
package final class Monitor: Sendable {
  private nonisolated(unsafe) let mutex =
    UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private nonisolated(unsafe) let condition =
    UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Calls `body` when no other thread is in one of this monitor; `body` must not ask for it once more.
  package func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Within ``withLock(_:)``, lets others in until one of them signals.
  package func wait() { pthread_cond_wait(condition, mutex) }

  /// Within ``withLock(_:)``, lets others in until one of them signals, or the clock on the wall shows a time.
  package func wait(until end: timespec) {
    var end = end
    pthread_cond_timedwait(condition, mutex, &end)
  }

  /// Wakes one of those that wait.
  package func signal() { pthread_cond_signal(condition) }

  /// Wakes all that wait.
  package func broadcast() { pthread_cond_broadcast(condition) }
}
