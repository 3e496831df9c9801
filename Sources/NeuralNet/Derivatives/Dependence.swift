/// Which slots of a program are computed from which others.
struct Dependence: Sendable {
  private let program: Program
  /// For each named slot whether the total error is computed from it.
  private let isInTotalError: [Bool]

  /// Complexity: O(size).
  init(_ program: Program) {
    self.program = program
    isInTotalError = Self.sources(of: program.errors.map(\.error), in: program)
  }

  /// Whether a path leads from the second slot to the first.
  ///
  /// Complexity: O(1) where the second slot is read first behind all that the first one is computed
  /// from; else O(size) of what lies between both.
  func depends(_ slot: Int, on other: Int) -> Bool { anyDepends([slot], on: other) }

  /// Whether a path leads from the second place to the first; nothing depends on itself.
  func depends(_ place: Place, on other: Place) -> Bool {
    switch (place, other) {
    case (_, .totalError), (.slot(_, nil), _): false
    case (.totalError, .slot(let slot, _)): totalErrorDepends(on: slot)
    case (.slot(let slot, let sample?), .slot(let otherSlot, let otherSample)):
      (otherSample ?? sample) == sample && depends(slot, on: otherSlot)
    }
  }

  /// Whether the error of a unit depends on a slot, or is in it.
  func totalErrorDepends(on slot: Int) -> Bool { isInTotalError[slot] }

  /// Whether a net input reads something besides a slot that depends on it.
  func readsIndirectly(_ unit: Int, _ slot: Int) -> Bool {
    let parts = program.parts
    guard parts.firstReader[slot] <= parts.lastSource[unit] else { return false }
    return anyDepends(program.reads[unit].filter { $0 != slot }, on: slot)
  }

  /// Whether a net input of a softmax layer depends on another one of that layer.
  func isCoupled(_ layer: [Int], by slot: Int) -> Bool {
    let netInputs = layer.lazy.map(program.layout.netInput)
    let last = netInputs.map { program.parts.partOfSlot[$0] }.max() ?? -1
    return program.parts.firstReader[slot] <= last && anyDepends(Array(netInputs), on: slot)
  }

  /// All named slots that some slots are computed from, and those themselves.
  static func sources(of slots: [Int], in program: Program) -> [Bool] {
    var isSource = Array(repeating: false, count: program.layout.namedCount)
    for slot in slots { isSource[slot] = true }
    var open = slots
    while let slot = open.popLast() {
      for source in program.sources(of: slot) where !isSource[source] {
        isSource[source] = true
        open.append(source)
      }
    }
    return isSource
  }

  private func anyDepends(_ slots: [Int], on other: Int) -> Bool {
    let parts = program.parts
    let first = parts.firstReader[other]
    var seen: Set<Int> = []
    var open = slots
    while let slot = open.popLast() {
      if let rule = program.errorRule(of: slot) {
        if other == rule.target || other == rule.output { return true }
        open.append(rule.output)
        continue
      }
      // What runs before the slot is read for the first time cannot depend on it.
      let part = parts.partOfSlot[slot]
      guard part >= first, seen.insert(part).inserted else { continue }
      let sources = parts.parts[part].sources
      if sources.contains(other) { return true }
      open += sources
    }
    return false
  }
}

extension Program {
  /// The named slots from which a slot is computed directly.
  fileprivate func sources(of slot: Int) -> [Int] {
    if let rule = errorRule(of: slot) { return [rule.target, rule.output] }
    let part = parts.partOfSlot[slot]
    return part < 0 ? [] : parts.parts[part].sources
  }
}
