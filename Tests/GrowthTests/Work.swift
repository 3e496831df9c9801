import CWork

/// What some code does on one thread, by counts that are the same in every run but for the order of
/// dictionaries.
///
/// Seconds are no measure: a machine is slower at one time than at another. In a debug build every
/// loop retains what it looks at, or the array that it is in, and every copy takes memory.
struct Work {
  /// How often an object is retained.
  let retains: Int
  /// How many bytes of memory are asked for.
  let bytes: Int

  /// Whether this platform lets work be counted.
  static var isCounted: Bool { work_is_counted() }

  /// What a closure returns, and the work that it does.
  static func done<Value>(by body: () throws -> Value) rethrows -> (value: Value, work: Work) {
    let before = work_done()
    let value = try body()
    let after = work_done()
    return (
      value,
      Work(retains: Int(after.retains - before.retains), bytes: Int(after.bytes - before.bytes))
    )
  }
}
