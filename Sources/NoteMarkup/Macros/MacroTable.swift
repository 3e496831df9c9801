import SourceText

/// The macros that a note defines, by their names.
package struct MacroTable: Sendable {
  private struct Entry {
    /// Where it is defined: it holds from there on.
    let place: Int
    let macro: Macro
  }

  private var entries: [[UInt8]: [Entry]] = [:]

  /// No macros.
  init() {}

  /// Whether there is none.
  package var isEmpty: Bool { entries.isEmpty }

  /// Adds a macro; those of one name come in the order of their places.
  mutating func define(_ name: [UInt8], as macro: Macro, at place: Int) {
    entries[name, default: []].append(Entry(place: place, macro: macro))
  }

  /// The macro that a name stands for at a place: the one defined last before it, or else the first one.
  ///
  /// - Complexity: O(log n) in the definitions of the name
  func macro(named name: ArraySlice<UInt8>, at place: Int) -> Macro? {
    guard let known = entries[Array(name)] else { return nil }
    let next = known.partitioningIndex { $0.place > place }
    return (next > 0 ? known[next - 1] : known.first)?.macro
  }
}
