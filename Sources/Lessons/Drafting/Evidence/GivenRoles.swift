import MathNotation

/// Tells inputs from parameters among the names that units read and nothing computes.
struct GivenRoles {
  private var parameters: Set<Name> = []

  /// Heads by which inputs are usually called.
  private static let inputHeads: Set = ["x", "X", "i", "in", "inp", "input", "I"]

  /// Weighs what the equations tell: what is multiplied with a unit is a weight, and so is what is called
  /// like one; what several units read is an input.
  init(of wiring: DraftWiring, names: NameTable) {
    var heads: [String: Int] = [:]
    var scores: [Name: Int] = [:]
    var readers: [Name: Set<Name>] = [:]
    func add(_ score: Int, to name: Name) {
      scores[name, default: 0] += score
      heads[names.parts(name).head, default: 0] += score
    }
    for unit in wiring.order {
      for term in wiring[unit]?.sum?.terms ?? [] {
        let leaves = term.names.filter { wiring[$0] == nil }
        for leaf in leaves { readers[leaf, default: []].insert(unit) }
        if term.names.count == 1, let leaf = leaves.first, term.factors.count == 1 {
          add(4, to: leaf)
        } else if term.names.count == 2, leaves.count == 1 {
          add(8, to: leaves[0])
        } else if leaves.count == 1 {
          // A number is the weight.
          add(-4, to: leaves[0])
        } else if leaves.count == 2 {
          let isExchanged =
            Self.isCalledInput(leaves[0], in: names) && !Self.isCalledInput(leaves[1], in: names)
          add(isExchanged ? -1 : 1, to: leaves[0])
          add(isExchanged ? 1 : -1, to: leaves[1])
        }
        for leaf in leaves where Self.inputHeads.contains(names.parts(leaf).head) {
          add(-6, to: leaf)
        }
      }
    }
    for (leaf, units) in readers where units.count > 1 { scores[leaf, default: 0] -= 3 }
    for leaf in wiring.leaves {
      let score = (scores[leaf] ?? 0) + (heads[names.parts(leaf).head] ?? 0)
      if score > 0 { parameters.insert(leaf) }
    }
  }

  /// Whether a name has a head by which inputs are usually called.
  static func isCalledInput(_ name: Name, in names: NameTable) -> Bool {
    inputHeads.contains(names.parts(name).head)
  }

  /// Whether a name is a weight or a bias rather than an input.
  func isParameter(_ name: Name) -> Bool { parameters.contains(name) }
}
