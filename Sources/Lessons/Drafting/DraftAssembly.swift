import Binding
import MathNotation
import NeuralNet
import Verification

/// Puts the draft of a network together from what was found of its parts.
struct DraftAssembly {
  let drafter: NetworkDrafter
  let wiring: DraftWiring
  let naming: UnitNaming
  private let roles: GivenRoles
  private let errors: ErrorEvidence
  private let rate: RateEvidence

  /// Takes what was found.
  init(_ drafter: NetworkDrafter, _ wiring: DraftWiring, _ naming: UnitNaming) {
    self.drafter = drafter
    self.wiring = wiring
    self.naming = naming
    roles = GivenRoles(of: wiring, names: drafter.names)
    errors = ErrorEvidence(
      of: drafter.statements, outputs: wiring.order.filter { !naming.isNetInput($0) },
      results: drafter.results)
    rate = RateEvidence(
      of: drafter.statements, parameters: wiring.leaves.filter(roles.isParameter),
      votes: drafter.votes)
  }

  private var statements: NoteStatements { drafter.statements }

  /// The whole draft.
  func draft() -> NetworkDraft {
    var draft = NetworkDraft()
    let leaves = wiring.leaves
    draft.inputs = leaves.filter { !roles.isParameter($0) }.map { drafter.given($0) }
    draft.parameters = drafter.plain.sorted(leaves.filter(roles.isParameter))
      .map { drafter.given($0) }
    draft.layers = layers()
    if errors.loss != nil {
      draft.loss = errors.loss
      draft.targets = outputs.map(target)
    }
    draft.learningRate = drafter.learningRate(by: rate)
    draft.frozen = frozen
    draft.notation = notation
    return draft
  }

  // MARK: Targets, rate and notation

  /// The units that have an error, or nobody reads.
  private var outputs: [Name] {
    let merged = Set(naming.netInputs.values)
    let last = wiring.outputs.filter { !merged.contains($0) }
    let lastHeads = Set(errors.targets.keys.map { NameParts(plain: naming.unit(of: $0)).head })
    let known = last.filter {
      errors.targets[$0] != nil || lastHeads.contains(NameParts(plain: naming.unit(of: $0)).head)
    }
    let others = wiring.order.filter { errors.targets[$0] != nil && !known.contains($0) }
    return known.isEmpty ? others : known
  }

  private func target(of output: Name) -> NetworkDraft.Given {
    let target = errors.targets[output]
    var votes = drafter.votes
    let name = target?.name ?? output
    if target?.name == nil { votes = NumberVotes() }
    for figure in target?.figures ?? [] { votes.add(figure, of: name) }
    var given = drafter.given(name, votes)
    given.name = naming.unit(of: output)
    return given
  }

  /// The biases, where all weights are updated and none of them is.
  private var frozen: [String] {
    let terms = wiring.units.values.flatMap { $0.sum?.terms ?? [] }
    let parameters = wiring.leaves.filter(roles.isParameter)
    let biases = parameters.filter { name in
      terms.allSatisfy { !$0.names.contains(name) || $0.factors.count == 1 }
    }
    let weights = Set(parameters).subtracting(biases)
    guard !weights.isEmpty, weights.isSubset(of: rate.updated),
      rate.updated.isDisjoint(with: biases)
    else { return [] }
    return drafter.plain.sorted(biases).map(drafter.plain.plain)
  }

  /// How the note spells what a directive spells otherwise.
  private var notation: [(key: String, latex: String)] {
    var notation: [(key: String, latex: String)] = []
    let plain = drafter.plain
    func add(_ key: String, _ latex: String?, unless usual: String) {
      if let latex, latex != usual { notation.append((key, latex)) }
    }
    add("net", naming.netHead.map(plain.latex), unless: "net")
    add("out", naming.outputHead.map(plain.latex), unless: "out")
    let heads = Set(errors.unitErrors.compactMap { head(of: $0.value, unit: $0.key) })
    let isAlone = errors.unitErrors.count == 1 && heads.isEmpty
    let total = errors.total ?? (isAlone ? errors.unitErrors.values.first : nil)
    add("error", heads.count == 1 ? heads.first.map(plain.latex) : nil, unless: "E")
    add("total", total.map(plain.latex), unless: "E_{total}")
    let targets = Set(
      errors.targets.compactMap { output, target in
        target.name.map { head(of: $0, unit: output) ?? plain.latexKey($0) }
      })
    if targets.count == 1 { add("target", targets.first.map(plain.latex), unless: "target") }
    if let name = rate.name, !isUsualRate(name) {
      add("learning_rate", plain.latex(name), unless: "")
    }
    return notation
  }

  /// Whether the rate goes by one of its usual names, and nothing else does.
  private func isUsualRate(_ name: Name) -> Bool {
    let key = drafter.names.key(name)
    return LossSearch.rateKeys.contains(key)
      && LossSearch.rateKeys.allSatisfy {
        $0 == key || statements.mentions[drafter.names.intern(plain: $0)] == nil
      }
  }

  /// The head of a name that has the name of a unit for an index.
  private func head(of name: Name, unit: Name) -> String? {
    let (parts, unit) = (drafter.names.parts(name), NameParts(plain: naming.unit(of: unit)))
    return parts.indices == [unit.head] + unit.indices ? parts.head : nil
  }

  // MARK: Units

  private func layers() -> [[NetworkDraft.Unit]] {
    let merged = Set(naming.netInputs.values)
    let units = wiring.order.filter { !merged.contains($0) }.compactMap { wiring[$0] }.map(draft)
    let depths = depths(of: units)
    let ordered = DraftNames.sorted(units) { NameParts(plain: $0.name) }
    let layers = Dictionary(grouping: ordered) { depths[$0.name] ?? 0 }
    return layers.sorted { $0.key < $1.key }.map(\.value)
  }

  /// How many units lie before each, at most; an unknown one stands beside those that are called alike.
  private func depths(of units: [NetworkDraft.Unit]) -> [String: Int] {
    let known = Set(units.map(\.name))
    var depths: [String: Int] = [:]
    for _ in units {
      for unit in units where depths[unit.name] == nil && unit.netInput != nil {
        let read = unit.reads.filter(known.contains)
        let isUnknown = read.allSatisfy { name in
          depths[name] != nil || units.contains { $0.name == name && $0.netInput == nil }
        }
        if isUnknown { depths[unit.name] = (read.map { depths[$0] ?? 0 }.max() ?? -1) + 1 }
      }
    }
    for unit in units where unit.netInput == nil {
      let head = NameParts(plain: unit.name).head
      depths[unit.name] =
        units.first { NameParts(plain: $0.name).head == head && $0.netInput != nil }
        .flatMap { depths[$0.name] } ?? 0
    }
    return depths
  }

  private func draft(_ unit: DraftWiring.Unit) -> NetworkDraft.Unit {
    var source = unit
    if let net = naming.netInputs[unit.name].flatMap({ wiring[$0] }) {
      source.sum = net.sum
      source.places = net.places
      source.others = net.others
      source.argument = nil
    }
    var draft = NetworkDraft.Unit(name: naming.unit(of: unit.name), places: source.places)
    draft.activation = source.activation
    if let argument = source.argument {
      draft.netInput = word(for: argument)
      draft.reads = [word(for: argument)]
    } else if let sum = source.sum {
      draft.netInput = text(of: sum)
      draft.reads = sum.names.map(word)
    }
    draft.others = source.others.map { (text(of: $0.sum), $0.place) }
    draft.isGuessed = source.isGuessed
    if unit.isGuessed { draft.activation = siblingActivation(of: unit) }
    return draft
  }

  /// The activation of the units that are called like one.
  private func siblingActivation(of unit: DraftWiring.Unit) -> Activation? {
    let head = NameParts(plain: naming.unit(of: unit.name)).head
    return wiring.order.lazy.filter {
      NameParts(plain: naming.unit(of: $0)).head == head && !naming.isNetInput($0)
    }.compactMap { wiring[$0]?.activation }.first
  }

  /// What a directive calls a name that an equation reads.
  private func word(for name: Name) -> String {
    wiring[name] == nil ? drafter.plain.plain(name) : naming.unit(of: name)
  }

  private func text(of sum: WeightedSum) -> String {
    var text = ""
    for (index, term) in sum.terms.enumerated() {
      if index > 0 {
        text += term.isNegative ? " - " : " + "
      } else if term.isNegative {
        text += "-"
      }
      text += term.factors.map { factor in
        switch factor {
        case .name(let name): word(for: name)
        case .number(let value):
          value < 0 ? "(\(NumberSpelling.declared(value)))" : NumberSpelling.declared(value)
        }
      }.joined(separator: " ")
    }
    return text
  }
}
