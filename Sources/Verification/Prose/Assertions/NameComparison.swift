import Binding
import MathNotation

/// A letter that is compared with a number: `D > 0`.
struct NameComparison: Equatable {
  let name: Name
  let relation: Relation
  let number: Double
}
