/// Tells now and then how much time has gone by.
///
/// It asks the clock at most every so many looks, as many as fit into about a hundredth of a
/// second, for asking takes longer than a small step.
struct Stopwatch: Sendable {
  enum Reading: Equatable {
    case nothing
    /// A tenth of a second has gone by since the last tick.
    case tick(seconds: Double)
    case over
  }

  private let limit: Double?
  private let start = ContinuousClock.now
  private var lastLook = 0.0
  private var lastTick = 0.0
  private var looks = 0
  private var looksBetween = 1

  init(limit: Double?) { self.limit = limit }

  mutating func look() -> Reading {
    looks += 1
    guard looks >= looksBetween else { return .nothing }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let now = Double(seconds) + Double(attoseconds) * 1e-18
    if now - lastLook < 0.005 { looksBetween = min(2 * looksBetween, 1 << 20) }
    if now - lastLook > 0.02 { looksBetween = max(1, looksBetween / 2) }
    (looks, lastLook) = (0, now)
    if let limit, now > limit { return .over }
    guard now - lastTick >= 0.1 else { return .nothing }
    lastTick = now
    return .tick(seconds: now)
  }
}
