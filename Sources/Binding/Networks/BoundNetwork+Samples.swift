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
    guard let written = DeclarationText(declaration),
      case .list(let items)? = written.entries.first(where: { $0.name == "samples" })?.value
        .content,
      items.indices.contains(number - 1), let first = items.first, let last = items.last
    else { return nil }
    let bytes = written.bytes
    let lead = bytes[written.lineStart(of: first.range.lowerBound)..<first.range.lowerBound]
    let isBlock = lead.allSatisfy { " -\t".utf8.contains($0) }
    let kept: ArraySlice<UInt8>
    let replaced: ByteRange
    if isBlock {
      let end = bytes[last.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      replaced = written.lineStart(of: first.range.lowerBound)..<end
      let next =
        items.indices.contains(number)
        ? written.lineStart(of: items[number].range.lowerBound) - 1 : end
      kept = bytes[written.lineStart(of: items[number - 1].range.lowerBound)..<max(next, 0)]
    } else {
      replaced = first.range.lowerBound..<last.range.upperBound
      kept = bytes[items[number - 1].range]
    }
    return String(
      decoding: bytes[..<replaced.lowerBound] + kept + bytes[replaced.upperBound...], as: UTF8.self)
  }
}
