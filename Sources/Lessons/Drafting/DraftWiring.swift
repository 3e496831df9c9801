import MathNotation
import NeuralNet
import Verification

/// The units that the equations of a note make up, with the names that they read.
struct DraftWiring {
  /// A name that is computed: a total net input, an output, or both.
  struct Unit {
    let name: Name
    /// The sum that it is, or is a function of; `nil` where it is a function of another name, or unknown.
    var sum: WeightedSum?
    /// The name that it is a function of.
    var argument: Name?
    /// `nil` where the note does not tell it.
    var activation: Activation?
    /// The function by its name, where that is all that is known.
    var function: Name?
    /// Where its equation stands.
    var places: [Int] = []
    /// Whether its sum is one of numbers, of which the names are those that have them.
    var isOfNumbers = false
    /// Whether its sum is made after that of another unit.
    var isGuessed = false
    /// Sums that the note gives it otherwise.
    var others: [(sum: WeightedSum, place: Int)] = []

    /// The names that it reads.
    var reads: [Name] { (sum?.names ?? []) + [argument].compactMap(\.self) }
    /// Whether nothing is known of it but that there is such a unit.
    var isUnknown: Bool { sum == nil && argument == nil }
  }

  /// In the order of the note.
  private(set) var units: [Name: Unit] = [:]
  private(set) var order: [Name] = []

  /// Chooses the units among the names that have equations: those that lead to a function, or come from one.
  init(_ evidence: UnitEvidence, of statements: NoteStatements) {
    var candidates: [Name: Unit] = [:]
    for name in evidence.order {
      var unit = Self.unit(name, evidence, statements)
      unit.sum = unit.sum?.mapNames { evidence.aliases[$0] ?? $0 }
      unit.argument = unit.argument.map { evidence.aliases[$0] ?? $0 }
      candidates[name] = unit
    }
    let seeds = candidates.values.filter { unit in
      guard unit.activation != .linear, unit.activation != nil || unit.function != nil else {
        return false
      }
      return unit.sum != nil || unit.argument.flatMap { candidates[$0] }?.sum != nil
    }
    var readers: [Name: [Name]] = [:]
    for name in evidence.order {
      for read in candidates[name]?.reads ?? [] { readers[read, default: []].append(name) }
    }
    var kept = Set(seeds.map(\.name))
    var open = Array(kept)
    while let name = open.popLast() {
      for read in candidates[name]?.reads ?? [] where candidates[read] != nil {
        if kept.insert(read).inserted { open.append(read) }
      }
      for other in readers[name] ?? [] where !kept.contains(other) {
        guard let unit = candidates[other],
          unit.argument != nil || Self.isUnit(unit, among: candidates)
        else { continue }
        kept.insert(other)
        open.append(other)
      }
    }
    units = candidates.filter { kept.contains($0.key) }
    order = evidence.order.filter(kept.contains)
  }

  /// Whether what a sum weights its units with is given, not computed: `\delta h` is no unit.
  private static func isUnit(_ unit: Unit, among candidates: [Name: Unit]) -> Bool {
    guard let sum = unit.sum else { return false }
    return sum.terms.allSatisfy { term in
      if unit.isOfNumbers, term.factors.count > 1, term.names.count < 2 { return false }
      return term.names.count < 2 || !term.names.allSatisfy { candidates[$0] != nil }
    }
  }

  private static func unit(
    _ name: Name, _ evidence: UnitEvidence, _ statements: NoteStatements
  ) -> Unit {
    var unit = Unit(name: name)
    let applications = evidence.applications[name] ?? []
    let known = applications.first { $0.activation != nil } ?? applications.first
    unit.activation = known?.activation
    unit.function = applications.lazy.compactMap(\.function).first
    unit.argument = applications.lazy.compactMap(\.argument).first
    let choice = SumChoice(evidence.sums[name] ?? [], of: statements)
    unit.sum = choice.sum
    unit.others = choice.others
    unit.isOfNumbers = evidence.sums[name]?.allSatisfy(\.isOfNumbers) ?? false
    unit.places = choice.sum == nil ? applications.map(\.place) : choice.places
    if unit.sum != nil { unit.argument = nil }
    if unit.sum != nil, applications.isEmpty { unit.activation = .linear }
    return unit
  }

  // MARK: Changing

  subscript(name: Name) -> Unit? { units[name] }

  /// Adds a unit, or takes another one in its place.
  mutating func set(_ unit: Unit) {
    if units.updateValue(unit, forKey: unit.name) == nil { order.append(unit.name) }
  }

  /// Takes a unit out.
  mutating func remove(_ name: Name) {
    units[name] = nil
    order.removeAll { $0 == name }
  }

  /// The names that units read and that are none, each once, in the order in which they are read.
  var leaves: [Name] {
    var seen: Set<Name> = []
    return order.flatMap { units[$0]?.reads ?? [] }.filter {
      units[$0] == nil && seen.insert($0).inserted
    }
  }

  /// The units that no other one reads.
  var outputs: [Name] {
    let read = Set(units.values.flatMap(\.reads))
    return order.filter { !read.contains($0) }
  }
}
