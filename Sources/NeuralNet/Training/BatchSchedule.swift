/// Which examples each step of a training takes.
struct BatchSchedule: Sendable {
  private let size: Int
  private var order: [Int]
  private var random: Xoshiro256?
  private var position = 0

  init(count: Int, size: Int, seed: UInt64?) {
    self.size = max(1, min(size, count))
    order = Array(0..<count)
    random = seed.map { Xoshiro256(seed: $0) }
  }

  /// The next batch's indices; nil for all examples in their order.
  mutating func next() -> ArraySlice<Int>? {
    if size >= order.count, random == nil || order.count < 2 { return nil }
    if position == 0 { random?.shuffle(&order) }
    let end = min(position + size, order.count)
    defer { position = end == order.count ? 0 : end }
    return order[position..<end]
  }
}
