/// Holds the derivatives of some result by the slots of a program, nought where none was set.
protocol AdjointStore {
  subscript(slot: Int) -> Double { get set }
}

extension UnsafeMutableBufferPointer<Double>: AdjointStore {}

/// The derivatives by few of many slots.
struct SparseAdjoints: AdjointStore {
  private var entries: [Int: Double] = [:]

  subscript(slot: Int) -> Double {
    get { entries[slot] ?? 0 }
    set { entries[slot] = newValue }
  }
}
