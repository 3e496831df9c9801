/// `define` gives names of the author's own their numbers.
enum DefineDirective: DirectiveDefinition {
  static let name = DirectiveName.define
  static let summary = "gives names of the author's own their numbers, for the whole note"
  static let keys: [any DirectiveKey] = []
  static let example = "x: 3\n\\theta_1: 1/3"
  static let emptyBodyHint: String? = "write one name and its number a line, such as x: 3"

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    var define = DefineReader(reader: source.reader())
    let found = define.read(beside: bindings.declaredSymbols)
    bindings.declare(found)
    bindings.add(define.reader.diagnostics)
    guard !define.reader.hasErrors else { return }
    bindings.requests.append(
      LessonRequest(
        directive: source.directive, subject: .define(found), network: nil,
        digits: bindings.digits, show: .table))
  }
}
