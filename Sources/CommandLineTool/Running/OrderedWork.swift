import Platform

/// Does work in parallel and hands over the results in order.
///
/// The workers are threads with a stack as deep as that of the main one, since notes may be nested
/// deeply. They run ahead of the slowest piece only so far, which bounds the memory.
final class OrderedWork<Item: Sendable, Result: Sendable>: @unchecked Sendable {
  private let items: [Item]
  private let work: @Sendable (Item) -> Result
  private let window: Int
  private let monitor = Monitor()
  /// All below is guarded by the monitor.
  private var next = 0
  private var delivered = 0
  private var results: [Int: Result] = [:]

  /// The stack of a worker in bytes.
  private static var stackSize: Int { 16 << 20 }

  private init(_ items: [Item], window: Int, _ work: @escaping @Sendable (Item) -> Result) {
    self.items = items
    self.window = window
    self.work = work
  }

  /// Calls `work` on every item, on several threads, and `deliver` on this one with every result in
  /// the order of the items.
  static func run(
    _ items: [Item], workers: Int = processorCount, work: @escaping @Sendable (Item) -> Result,
    deliver: (Result) -> Void
  ) {
    let workers = min(workers, items.count)
    guard workers > 1 else {
      for item in items { deliver(work(item)) }
      return
    }
    let shared = OrderedWork(items, window: workers * 4, work)
    let threads = (0..<workers).compactMap { _ in
      WorkerThread(stackSize: stackSize) { shared.serve() }
    }
    // Where no thread can be started, this one does the work.
    if threads.isEmpty {
      for item in items { deliver(work(item)) }
    } else {
      for _ in items { deliver(shared.takeResult()) }
      for thread in threads { thread.join() }
    }
  }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Works until nothing is left.
  private func serve() {
    while true {
      let index = monitor.withLock {
        while next < items.count, next >= delivered + window { monitor.wait() }
        defer { next += 1 }
        return next
      }
      guard index < items.count else { return }
      let result = work(items[index])
      monitor.withLock {
        results[index] = result
        monitor.broadcast()
      }
    }
  }

  /// Waits for the next result in order.
  private func takeResult() -> Result {
    monitor.withLock {
      while true {
        if let result = results.removeValue(forKey: delivered) {
          delivered += 1
          monitor.broadcast()
          return result
        }
        monitor.wait()
      }
    }
  }
}
