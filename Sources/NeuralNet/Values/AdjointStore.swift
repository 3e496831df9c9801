/// Holds the derivatives of some result by the slots of a program, nought where none was set.
protocol AdjointStore {
  /// The derivative by a slot, as far as it was added up.
  func adjoint(of slot: Int) -> Double
  /// Adds to the derivative by a slot.
  mutating func add(_ share: Double, to slot: Int)
}

// By methods rather than by a subscript: a share is added in one call, where generic code would
// enter and leave a coroutine, which cost the training of small networks a tenth.
extension UnsafeMutableBufferPointer<Double>: AdjointStore {
  @inline(__always)
  func adjoint(of slot: Int) -> Double { self[slot] }

  @inline(__always)
  func add(_ share: Double, to slot: Int) { self[slot] += share }
}

/// The derivatives by few of many slots.
struct SparseAdjoints: AdjointStore {
  private var entries: [Int: Double] = [:]

  subscript(slot: Int) -> Double {
    get { entries[slot] ?? 0 }
    set { entries[slot] = newValue }
  }

  func adjoint(of slot: Int) -> Double { self[slot] }

  mutating func add(_ share: Double, to slot: Int) { self[slot] += share }
}
