/// A map from byte strings to values that looks a key up without making a `String` of it.
///
/// Open addressing with linear probing over FNV-1a hashes; keys are never removed.
struct ByteTable<Value> {
  private var slots: [Int32]
  private var keys: [Range<Int>] = []
  private var pool: [UInt8] = []
  private(set) var values: [Value] = []

  init(minimumCapacity: Int = 64) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The position of `key` in ``values``, if it is there.
  ///
  /// Complexity: O(length of the key) on average.
  func index(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slots[self.slot(of: key)]
    return slot < 0 ? nil : Int(slot)
  }

  func index(of key: String) -> Int? {
    var key = key
    return key.withUTF8 { index(of: $0) }
  }

  /// Adds a key that is not there yet, and gives its position in ``values``.
  @discardableResult
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ value: Value) -> Int {
    if (values.count + 1) * 2 > slots.count { grow() }
    let index = values.count
    slots[slot(of: key)] = Int32(index)
    keys.append(pool.count..<pool.count + key.count)
    pool.append(contentsOf: key)
    values.append(value)
    return index
  }

  @discardableResult
  mutating func insert(_ key: String, _ value: Value) -> Int {
    var key = key
    return key.withUTF8 { insert($0, value) }
  }

  /// Appends the key at a position of ``values`` to a buffer.
  func appendKey(at index: Int, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: pool[keys[index]])
  }

  /// Looks at the key at a position of ``values``.
  func withKey(at index: Int, _ look: (UnsafeBufferPointer<UInt8>) -> Void) {
    pool.withUnsafeBufferPointer { look(UnsafeBufferPointer(rebasing: $0[keys[index]])) }
  }

  subscript(index: Int) -> Value {
    get { values[index] }
    set { values[index] = newValue }
  }

  private func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0, !isKey(at: Int(slots[slot]), equalTo: key) { slot = (slot + 1) & mask }
    return slot
  }

  private func isKey(at index: Int, equalTo key: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = keys[index]
    guard range.count == key.count else { return false }
    var position = range.lowerBound
    for byte in key {
      if pool[position] != byte { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    pool.withUnsafeBufferPointer { pool in
      for (index, range) in keys.enumerated() {
        slots[slot(of: UnsafeBufferPointer(rebasing: pool[range]))] = Int32(index)
      }
    }
  }
}

extension ByteTable: Sendable where Value: Sendable {}
