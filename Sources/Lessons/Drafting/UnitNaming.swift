import MathNotation
import Platform

/// What the units of a draft are called, and which two names of the note are the net input and the output
/// of one.
///
/// Where all units have names such as `net_{h_1}` and `out_{h_1}`, or `z_h` and `h`, a unit is called by what
/// these share. Else every name that is computed is a unit of its own, the net inputs linear ones.
struct UnitNaming {
  /// The head of total net inputs; `nil` where net inputs are units.
  private(set) var netHead: String?
  /// The head of outputs; `nil` where outputs have the bare names of the units.
  private(set) var outputHead: String?
  /// The net input of each output.
  private(set) var netInputs: [Name: Name] = [:]

  /// Names that stand for the output of a unit in a directive, which another unit of the note has.
  private var renamed: [Name: String] = [:]

  private let names: NameTable
  private let plain: DraftNames

  /// Finds what names the units of a note share.
  init(of wiring: DraftWiring, names: NameTable) {
    self.names = names
    plain = DraftNames(names: names)
    let taken = Set(wiring.order.map(plain.plain))
    for name in wiring.order {
      let unit = plain.plain(name)
      if taken.contains("out_\(unit)") || taken.contains("net_\(unit)") {
        renamed[name] = "sum_\(unit)"
      }
    }
    let pairs = wiring.order.compactMap { name -> (net: Name, output: Name)? in
      guard let argument = wiring[name]?.argument, let net = wiring[argument],
        net.sum != nil || net.isUnknown
      else { return nil }
      return (argument, name)
    }
    let patterns = Set(pairs.map { pattern(net: $0.net, output: $0.output) })
    guard patterns.count == 1, let pattern = patterns.first ?? nil,
      Set(pairs.map(\.net)).count == pairs.count
    else { return }
    // A net input that is read as such keeps its name.
    let read = Set(wiring.units.values.flatMap { $0.sum?.names ?? [] })
    guard read.isDisjoint(with: pairs.map(\.net)) else { return }
    netHead = pattern.net
    outputHead = pattern.output
    netInputs = Dictionary(
      pairs.map { ($0.output, $0.net) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Pattern: Hashable {
    let net: String
    let output: String?
  }

  private func pattern(net: Name, output: Name) -> Pattern? {
    let (net, output) = (names.parts(net), names.parts(output))
    guard net.marks.isEmpty, output.marks.isEmpty, net.head != output.head,
      let first = net.indices.first, Int(written: first) == nil
    else { return nil }
    if net.indices == output.indices { return Pattern(net: net.head, output: output.head) }
    return net.indices == [output.head] + output.indices ? Pattern(net: net.head, output: nil) : nil
  }

  /// What the unit is called whose net input or output a name is; `nil` of a name that cannot be one.
  func unit(of name: Name) -> String {
    let parts = names.parts(name)
    let isCalledByIndices =
      [netHead, outputHead].contains(parts.head) && parts.marks.isEmpty
      && parts.indices.first.map { Int(written: $0) == nil } == true
    guard netHead != nil, isCalledByIndices else { return renamed[name] ?? plain.plain(name) }
    return plain.plain(NameParts(head: parts.indices[0], indices: Array(parts.indices.dropFirst())))
  }

  /// Whether a name has the head of net inputs.
  func isNetInput(_ name: Name) -> Bool { netHead != nil && names.parts(name).head == netHead }

  /// Whether a name has the head of outputs and the name of a unit for an index.
  func isOutput(_ name: Name) -> Bool {
    guard netHead != nil, let outputHead else { return false }
    let parts = names.parts(name)
    return parts.head == outputHead && parts.marks.isEmpty
      && parts.indices.first.map { Int(written: $0) == nil } == true
  }
}
