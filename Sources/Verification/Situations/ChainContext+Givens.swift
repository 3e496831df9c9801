import Binding
import MathNotation

extension ChainContext {
  /// The name of a vector that a chain defines, and that is the network's vector of givens but for one entry; `nil` where
  /// it defines something else.
  ///
  /// - Parameters:
  ///   - result: what is found out about the chain by itself.
  ///   - network: the network in force.
  /// - Returns: the name.
  func slipOfGivens(_ result: ChainResult, _ network: NetworkSymbols) -> Name? {
    guard let name = result.definition?.name, result.links.count == 1, result.links[0] == nil,
      let root = side(1).root, let layer = network.entryNames(of: name),
      layer.names.allSatisfy({ network.quantity($0)?.isGiven == true })
    else { return nil }
    let stated = formula.statedEntries(at: root)
    guard stated.count > 1, stated.count == layer.names.count else { return nil }
    let differing = zip(layer.names, stated).count { network.value($0) != $1?.value }
    return differing == 1 && !stated.contains { $0 == nil } ? name : nil
  }
}
