import MathNotation

/// Values by name, in an array over the names' ids.
struct NameMap<Value> {
  private var slots: [Value?] = []

  /// Complexity: O(1), amortised where a value is set.
  subscript(name: Name) -> Value? {
    get {
      let id = Int(name.id)
      return id < slots.count ? slots[id] : nil
    }
    set {
      let id = Int(name.id)
      if id >= slots.count { slots += repeatElement(nil, count: id + 1 - slots.count) }
      slots[id] = newValue
    }
  }
}
