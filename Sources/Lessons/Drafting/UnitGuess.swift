import MathNotation

/// Makes the equations of units that a note only names after those of the units beside them.
///
/// The weights are the names that the note has for weights and puts into no equation, in order:
/// between `w_1 i_1 + w_2 i_2 + b_1` of `h_1` and `w_5 h_1 + w_6 h_2 + b_2` of `o_1` there are `w_3` and
/// `w_4` for `h_2`.
struct UnitGuess {
  let statements: NoteStatements
  let plain: DraftNames

  /// Gives the unknown units of a network guessed equations, where the note has names for the weights.
  func complete(_ wiring: inout DraftWiring, _ naming: UnitNaming) {
    var used = Set(wiring.units.values.flatMap(\.reads))
    for name in wiring.order {
      guard var unit = wiring[name], unit.isUnknown,
        let sibling = sibling(of: name, in: wiring, naming),
        let sum = sum(like: sibling, in: wiring, besides: used)
      else { continue }
      used.formUnion(sum.names)
      unit.sum = sum
      unit.isGuessed = true
      wiring.set(unit)
    }
  }

  /// The sum of the unit that is called like another one.
  private func sibling(
    of name: Name, in wiring: DraftWiring, _ naming: UnitNaming
  ) -> WeightedSum? {
    let head = NameParts(plain: naming.unit(of: name)).head
    for other in wiring.order {
      guard let unit = wiring[other], NameParts(plain: naming.unit(of: other)).head == head,
        let sum = unit.sum ?? unit.argument.flatMap({ wiring[$0]?.sum })
      else { continue }
      return sum
    }
    return nil
  }

  private func sum(
    like sibling: WeightedSum, in wiring: DraftWiring, besides used: Set<Name>
  ) -> WeightedSum? {
    var taken = used
    var terms: [WeightedSum.Term] = []
    for term in sibling.terms {
      guard term.isWeighted else {
        terms.append(term)
        continue
      }
      let weight = term.names.first { name in
        wiring[name] == nil && sibling.terms.contains { $0 != term && !$0.names.contains(name) }
      }
      guard let weight, let next = next(after: weight, besides: taken) else { return nil }
      taken.insert(next)
      terms.append(
        WeightedSum.Term(
          isNegative: term.isNegative,
          factors: term.factors.map { $0.name == weight ? .name(next) : $0 }))
    }
    return WeightedSum(terms: terms)
  }

  /// The first name of the note behind another one of its family that is not used.
  private func next(after weight: Name, besides used: Set<Name>) -> Name? {
    let parts = statements.names.parts(weight)
    let family = statements.mentions.keys.filter { name in
      guard statements.names.derivative(name) == nil else { return false }
      let other = statements.names.parts(name)
      return other.head == parts.head && other.marks == parts.marks
        && other.indices.count == parts.indices.count
    }
    let sorted = plain.sorted(family.sorted { $0.id < $1.id })
    guard let place = sorted.firstIndex(of: weight) else { return nil }
    return sorted[(place + 1)...].first { !used.contains($0) }
  }
}
