/// `error` shows the errors.
enum ErrorDirective: ResultDirective {
  static let name = DirectiveName.error
  static let summary = "shows the error of every output unit, and the total error"
  static let keys = FormKey.all + CommonKey.all
  static let example = "show: table"

  static func read(_ reader: inout ResultReader) -> NetworkResult? {
    reader.readFields(of: name) ? .error : nil
  }
}
