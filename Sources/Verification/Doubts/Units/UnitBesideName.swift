import MathNotation

/// `v \cdot 2\,\text{s} = 10`: what the name stands for may have a unit as well.
struct UnitBesideName: Doubt {
  let id = "unit-beside-name"
  let reason = UnreadReason.unitBesideName
  let condition = "A unit is written on a side, and there are names, whose units are not known."
  let example = #"$v = 3$, so $v \cdot 2\,\text{s} = 10$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.features.contains(.unit) && !link.names.isEmpty
  }
}
