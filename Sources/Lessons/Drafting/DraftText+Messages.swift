import Binding

extension DraftText {
  /// What is missing and what the note says in several ways, a line each, without a full stop.
  package var messages: [String] {
    let error = draft.loss == nil ? ["no loss and no targets are found"] : []
    return draft.missing.map(message) + error + conflicts
  }

  private func message(_ missing: NetworkDraft.Missing) -> String {
    switch missing {
    case .value(let given): "no number is given for \(given.name)" + named(given.places)
    case .equation(let unit):
      "no equation is given for \(unit.name)" + named(unit.places)
    case .activation(let unit):
      "nothing tells the activation of \(unit.name)" + named(unit.places)
    case .target(let given): "no target is given for \(given.name)" + named(given.places)
    case .learningRate(let given):
      "no number is given for the learning rate" + named(given.places)
    }
  }

  private func named(_ places: [Int]) -> String {
    places.isEmpty ? "" : ", which \(lineList(places)) \(isOneLine(places) ? "names" : "name")"
  }

  // MARK: Conflicts

  private var conflicts: [String] {
    let givens = draft.inputs + draft.parameters + [draft.learningRate].compactMap(\.self)
    let targets = draft.targets.map { target in
      var named = target
      named.name = "the target of \(target.name)"
      return named
    }
    return (givens + targets).compactMap(conflict)
      + draft.layers.joined().compactMap(conflict)
  }

  /// `h_1 is w_1 i_1 + b_1 in line 20, but w_2 i_1 + b_1 in line 31`.
  private func conflict(_ unit: NetworkDraft.Unit) -> String? {
    guard let netInput = unit.netInput, !unit.others.isEmpty else { return nil }
    let place = unit.places.isEmpty ? "most likely" : "in \(lineList(unit.places))"
    let others = unit.others.prefix(3).map { "\($0.equation) in \(lineList([$0.place]))" }
    return "\(unit.name) is \(netInput) \(place), but " + others.joined(separator: " and ")
  }

  /// `w_5 is 0.4 in line 20 (twice) and 0.45 in line 31`.
  private func conflict(_ given: NetworkDraft.Given) -> String? {
    guard let value = given.value, !given.others.isEmpty else { return nil }
    let values = [(value: value, places: given.places)] + given.others.prefix(3)
    let parts = values.map { entry in
      let count = entry.places.count
      let times = count == 1 ? "" : count == 2 ? " (twice)" : " (\(count) times)"
      return "\(NumberSpelling.declared(entry.value)) in \(lineList(entry.places))" + times
    }
    return "\(given.name) is " + parts.joined(separator: " and ")
  }
}
