/// `forward` shows the forward pass.
enum ForwardDirective: ResultDirective {
  static let name = DirectiveName.forward
  static let summary = "shows the total net input and the output of every unit"
  static let keys = FormKey.all + CommonKey.all
  static let example = "digits: 4"
  static let needsTargets = false

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    reader.readFields(of: name) ? .forward : nil
  }
}
