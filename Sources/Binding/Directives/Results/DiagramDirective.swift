/// `diagram` draws the network.
enum DiagramDirective: ResultDirective {
  static let name = DirectiveName.diagram
  static let summary = "draws the network with its activations and weights"
  static let keys = CommonKey.all
  static let example = "digits: 2"
  static let needsTargets = false

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    reader.readFields(of: name) ? .diagram : nil
  }
}
