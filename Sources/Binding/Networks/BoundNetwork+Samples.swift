import NeuralNet
import SourceText

extension BoundNetwork {
  /// The network with one of its samples alone, declared so; nil where its declaration does not list that sample.
  ///
  /// - Parameter number: the number of the sample, from 1.
  /// - Returns: the network, evaluated.
  /// - Complexity: that of reading the declaration.
  package func only(sample number: Int) -> BoundNetwork? {
    guard let declaration = declaration(ofSample: number) else { return nil }
    guard let read = read(declaration) else { return nil }
    let parameters = network.parameterNames.compactMap { name in
      network.value(ofParameter: name).map { (name, $0) }
    }
    return BoundNetwork(
      label: label,
      network: read.with(
        parameters: Dictionary(parameters, uniquingKeysWith: { first, _ in first })),
      notation: notation, range: range, declaration: declaration, isTrained: isTrained)
  }

  /// The declaration without the other samples.
  private func declaration(ofSample number: Int) -> String? {
    let bytes = Array(declaration.utf8)
    let body = DirectiveBody(SlicedText(declaration), masksBraces: true)
    guard case .map(let entries)? = body.root?.content,
      case .list(let items)? = entries.first(where: { $0.name == "samples" })?.value.content,
      items.indices.contains(number - 1), let first = items.first, let last = items.last
    else { return nil }
    func lineStart(_ offset: Int) -> Int {
      (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    }
    let lead = bytes[lineStart(first.range.lowerBound)..<first.range.lowerBound]
    let isBlock = lead.allSatisfy { " -\t".utf8.contains($0) }
    let kept: ArraySlice<UInt8>
    let replaced: ByteRange
    if isBlock {
      let end = bytes[last.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      replaced = lineStart(first.range.lowerBound)..<end
      let next =
        items.indices.contains(number) ? lineStart(items[number].range.lowerBound) - 1 : end
      kept = bytes[lineStart(items[number - 1].range.lowerBound)..<max(next, 0)]
    } else {
      replaced = first.range.lowerBound..<last.range.upperBound
      kept = bytes[items[number - 1].range]
    }
    return String(
      decoding: bytes[..<replaced.lowerBound] + kept + bytes[replaced.upperBound...], as: UTF8.self)
  }
}
