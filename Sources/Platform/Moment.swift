/// A moment of a clock that is never set.
package struct Moment: Comparable, Sendable {
  private var nanoseconds: Int64

  /// The moment at which it is asked for.
  package static var now: Moment {
    Moment(nanoseconds: nanoseconds(of: CLOCK_MONOTONIC))
  }

  /// A moment so much later.
  package static func + (moment: Moment, duration: Duration) -> Moment {
    let (seconds, attoseconds) = duration.components
    return Moment(
      nanoseconds: moment.nanoseconds + seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  /// How much later the first moment is.
  package static func - (left: Moment, right: Moment) -> Duration {
    .nanoseconds(left.nanoseconds - right.nanoseconds)
  }

  /// Whether the first moment is the earlier one.
  package static func < (left: Moment, right: Moment) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// What the clock on the wall will show after a time, for functions that wait by it.
  package func clockTime(after duration: Duration) -> timespec {
    let (seconds, attoseconds) = duration.components
    let end =
      Self.nanoseconds(of: CLOCK_REALTIME) + seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    return timespec(
      tv_sec: Int(clamping: end / 1_000_000_000), tv_nsec: Int(clamping: end % 1_000_000_000))
  }

  private static func nanoseconds(of clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(clamping: time.tv_sec) * 1_000_000_000 + Int64(clamping: time.tv_nsec)
  }
}
