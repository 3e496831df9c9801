import Binding
import MathNotation
import NeuralNet
import SourceText

/// A chain that begins with a quantity of the network and gives it another number.
struct Restatement {
  let network: NetworkSymbols
  /// Whether the quantity is given, not computed.
  let isGiven: Bool
  /// Whether it is an updated parameter.
  let isUpdate: Bool
  /// The number that the network declares, where the chain restates a single one.
  let value: Double?
  /// Whether it computes a learning rate: `\eta = 0.1 \cdot 0.95^{10}`.
  let isSchedule: Bool
  /// Whether it computes a given number from the declared one: `w = 0.5 - 0.1 \cdot 0.2 = 0.48`.
  let isStep: Bool
  /// Whether a single letter is used for something else: `The batch size is $b = 32$`.
  let isOtherUse: Bool
  /// Whether something follows from it, as in `x_1 = 1 \Rightarrow net_h = 0.2`.
  let isPremise: Bool

  /// - Parameters:
  ///   - context: the chain.
  ///   - result: what was found out about it with the declared network.
  ///   - network: the network.
  init?(_ context: ChainContext, found result: ChainResult, of network: NetworkSymbols) {
    guard let root = context.chain.sides[0].root,
      let kind = Self.kind(at: root, of: context, in: network),
      Self.differs(context, found: result, from: kind, in: network)
    else { return nil }
    self.network = network
    isGiven = kind.isGiven
    isUpdate = kind == .updated
    isPremise = context.isPremise
    let isComputed =
      context.chain.sides[1].root.map { context.formula.statedNumber(at: $0) == nil } ?? false
    if case .given(let quantity, let value) = kind {
      self.value = value
      isStep = isComputed && context.chain.sides.count > 2 && context.startsWith(value, side: 1)
      isOtherUse = Self.isOtherUse(of: quantity, value: value, found: result)
      isSchedule = isComputed && quantity.kind == .learningRate
    } else {
      value = nil
      (isSchedule, isStep, isOtherUse) = (false, false, false)
    }
  }

  // MARK: What stands on the left

  /// Whether a chain begins with a given number of the network, or with several in brackets.
  static func namesGiven(_ context: ChainContext, of network: NetworkSymbols) -> Bool {
    guard let root = context.chain.sides[0].root else { return false }
    return kind(at: root, of: context, in: network)?.isGiven ?? false
  }

  private enum Kind: Equatable {
    case given(Quantity, Double)
    /// Several given numbers in brackets.
    case list
    case computed
    case updated

    var isGiven: Bool { self != .computed && self != .updated }
  }

  private static func kind(
    at root: Int, of context: ChainContext, in network: NetworkSymbols
  ) -> Kind? {
    let nodes = context.formula.nodes
    switch nodes[root].kind {
    case .symbol(let name):
      guard let quantity = network.quantity(name), let value = network.value(name) else {
        return nil
      }
      if quantity.isGiven { return .given(quantity, value) }
      if case .updated = quantity.kind { return .updated }
      return .computed
    case .matrix:
      let entries = context.formula[root].operands
      let isOfGiven = entries.allSatisfy { entry in
        guard case .symbol(let name) = entry.kind else { return false }
        return network.quantity(name)?.isGiven == true
      }
      return isOfGiven && !entries.isEmpty ? .list : nil
    default: return nil
    }
  }

  // MARK: What it says

  /// Whether the first links, over names of given numbers as in `x_1 = x_2 = 0`, say that the number
  /// is another one.
  private static func differs(
    _ context: ChainContext, found result: ChainResult, from kind: Kind, in network: NetworkSymbols
  ) -> Bool {
    for index in result.links.indices {
      if index > 0 {
        guard kind.isGiven, let root = context.chain.sides[index].root,
          case .symbol(let name) = context.formula.nodes[root].kind,
          network.quantity(name)?.isGiven == true
        else { return false }
      }
      let relation = context.chain.links[index].relation
      guard relation == .equal || relation == .approximatelyEqual || relation == .defined,
        result.links[index]?.left != nil, result.links[index]?.right != nil
      else { return false }
      let outcome = result.links[index]?.outcome
      if outcome != .verified, outcome != .rounding { return true }
      // Nobody rounds 0.05 to 0.1, or 0.493 to 0.
      if relation == .equal, case .given(_, let value) = kind,
        let stated = result.links[index]?.right?.stated,
        stated.value != value
      {
        return stated.literal.isInteger || isShort(value)
      }
    }
    return false
  }

  /// Whether a letter without an index stands for a whole number that is no slip of the declared one.
  private static func isOtherUse(
    of quantity: Quantity, value: Double, found result: ChainResult
  ) -> Bool {
    guard quantity.isSingleLetter, let stated = result.links[0]?.right?.stated,
      stated.literal.isInteger, stated.value > 1
    else { return false }
    let isShifted = (-6...6).contains { places in
      abs(abs(value) * powerOfTen(places) - stated.value) <= 1e-9 * stated.value
    }
    return !isShifted && (value != value.rounded() || stated.value >= 10 * abs(value))
  }

  /// Whether a number has at most three digits.
  private static func isShort(_ value: Double) -> Bool {
    let digits = value.description.utf8.filter(\.isASCIIDigit)
    return digits.drop { $0 == 0x30 }.count <= 3
  }
}
