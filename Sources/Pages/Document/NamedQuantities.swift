import Binding
import MathNotation

/// Finds the quantities of a note's networks that prose names.
struct NamedQuantities {
  private let bindings: NoteBindings
  private let scopes: NetworkScopes
  private let names: NameTable
  /// The names of each network that was asked for.
  private var symbols: [Int: NetworkSymbols] = [:]

  init(_ bindings: NoteBindings) {
    self.bindings = bindings
    scopes = NetworkScopes(bindings)
    names = NameTable(declared: bindings.knownNames)
  }

  /// The quantity of the network in force at a place that a name stands for, if a number shows its value as the
  /// network is declared.
  ///
  /// - Parameters:
  ///   - name: what the author calls it.
  ///   - place: where, in bytes of the note.
  ///   - number: the number that is shown.
  /// - Returns: the index of the network, the plain key, and the number's decimals; nil where there is none.
  mutating func quantity(
    named name: String, at place: Int, showing number: String
  ) -> (network: Int, key: String, decimals: Int)? {
    guard let shown = Double(number), let index = scopes.networkInForce(at: place),
      bindings.networks.indices.contains(index)
    else { return nil }
    let symbols = symbols[index] ?? NetworkSymbols(bindings.networks[index], names: names)
    self.symbols[index] = symbols
    let meant = names.name(latex: name)
    let decimals =
      number.split(separator: ".", maxSplits: 1).dropFirst().first.map { $0.count } ?? 0
    guard let value = symbols.value(meant), let key = symbols.plainKey(meant),
      abs(value - shown) <= 0.501 * powerOfTen(-decimals) + 1e-11 * abs(value)
    else { return nil }
    return (index, key, decimals)
  }

  private func powerOfTen(_ exponent: Int) -> Double {
    (0..<min(abs(exponent), 300)).reduce(1) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }
}
