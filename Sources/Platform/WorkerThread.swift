/// A thread with a stack of its own size, which `Foundation` does not let its callers wait for.
package struct WorkerThread {
  private let thread: pthread_t

  /// Starts a thread that does some work; nil if the system has none to give.
  ///
  /// - Parameters:
  ///   - stackSize: in bytes.
  ///   - body: what it does.
  package init?(stackSize: Int, body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let job = Unmanaged.passRetained(Job(body))
    #if canImport(Glibc)
      var started = pthread_t()
      let status = pthread_create(&started, &attributes, runJob, job.toOpaque())
      let thread: pthread_t? = started
    #else
      var thread: pthread_t?
      let status = pthread_create(&thread, &attributes, runJob, job.toOpaque())
    #endif
    guard status == 0, let thread else {
      job.release()
      return nil
    }
    self.thread = thread
  }

  /// What some work gives that needs a stack of this size, in bytes; it is done on this thread where the
  /// system has no other to give.
  package static func value<Value: Sendable>(
    stackSize: Int, of work: @escaping @Sendable () -> Value
  ) -> Value {
    let result = Locked<Value?>(nil)
    WorkerThread(stackSize: stackSize) { result.withLock { $0 = work() } }?.join()
    return result.withLock { $0 } ?? work()
  }

  /// Waits until its work is done; either this or ``detach()`` has to be called once.
  package func join() { pthread_join(thread, nil) }

  /// Leaves it to itself.
  package func detach() { pthread_detach(thread) }
}

/// What a new thread is to do.
private final class Job {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}

#if canImport(Darwin)
  private func runJob(_ job: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body()
    return nil
  }
#else
  private func runJob(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body() }
    return nil
  }
#endif
