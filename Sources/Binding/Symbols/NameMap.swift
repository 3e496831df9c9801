import MathNotation

/// Values by name, in an array over the names' ids as far as these lie together.
///
/// The names of one network do, so that a note of many networks does not hold the names of all for
/// each of them.
struct NameMap<Value> {
  /// The id of the first slot.
  private var base = 0
  private var slots: [Value?] = []
  private var others: [Name: Value] = [:]
  private var count = 0

  /// How many slots there may be for each value, and besides.
  private static var sparsest: Int { 8 }
  private static var free: Int { 2048 }

  /// Complexity: O(1), amortised where a value is set.
  subscript(name: Name) -> Value? {
    get {
      let index = Int(name.id) - base
      if slots.indices.contains(index) { return slots[index] }
      return others.isEmpty ? nil : others[name]
    }
    set {
      if slots.isEmpty { base = Int(name.id) < Self.free ? 0 : Int(name.id) }
      let index = Int(name.id) - base
      count += 1
      if index >= slots.count, index < Self.free + Self.sparsest * count {
        slots += repeatElement(nil, count: index + 1 - slots.count)
      }
      if slots.indices.contains(index) { slots[index] = newValue } else { others[name] = newValue }
    }
  }
}
