import MathNotation
import NeuralNet

extension NetworkReader {
  /// Reports quantities that formulas would spell alike, such as `w1` and `w_1`.
  mutating func checkSymbols(_ speller: Speller) {
    let table = NameTable()
    var owners: [Name: Quantity] = [:]
    for quantity in namedQuantities(of: speller.network) {
      guard let name = speller.name(of: quantity, in: table) else { continue }
      check(quantity, spelled: name, &owners)
    }
    for unit in speller.network.units {
      check(
        .output(unit.name), spelled: speller.name(ofUnit: unit.name, in: table), &owners)
    }
  }

  private mutating func check(
    _ quantity: Quantity, spelled name: Name, _ owners: inout [Name: Quantity]
  ) {
    guard let owner = owners.updateValue(quantity, forKey: name), owner != quantity else { return }
    let declared = [owner, quantity].compactMap(\.name).compactMap { places.declarations[$0]?.last }
    reader.report(
      NetworkTextProblem.sharedSymbol(owner.plainKey, quantity.plainKey),
      at: declared.max { $0.lowerBound < $1.lowerBound })
  }

  private func namedQuantities(of network: Network) -> [Quantity] {
    var quantities = network.inputs.map { Quantity.input($0) }
    quantities += network.parameterNames.map { .parameter($0) }
    if network.learningRate != nil { quantities.append(.learningRate) }
    for unit in network.units { quantities += [.netInput(unit.name), .output(unit.name)] }
    guard network.hasTargets else { return quantities }
    for unit in network.outputUnits { quantities += [.target(unit), .unitError(unit)] }
    return quantities + [.totalError]
  }
}
