import Binding
import MathNotation
import NeuralNet

/// `w_1 := 0.4 + 0.25`: a parameter is given another value than the network's.
struct ParameterAssignment: Doubt {
  let id = "parameter-assignment"
  let reason = UnreadReason.parameterAssignment
  let condition = "The relation is `:=`, and a parameter of the network stands before it."
  let example = "$w_1 := 0.4 + 0.25$"

  func holds(for link: DoubtedLink) -> Bool {
    guard link.context.chain.links[link.link].relation == .defined,
      case .symbol(let name)? = link.sides.first?.kind,
      case .parameter? = link.symbols.network?.quantity(name)?.kind
    else { return false }
    return true
  }
}
