import Binding

/// The six steps of a transfer, and the error of its training.
struct TransferResult: DirectiveResult {
  let outcome: TransferOutcome
  let numbers: EngineNumbers

  func write(_ writer: inout ResultWriter) {
    let steps = TransferWords.steps(outcome)
    writer.paragraph(steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
    let tables = TrainingTables(record: outcome.training.record, numbers: numbers)
    tables.writeErrors(&writer)
    tables.writeEnding(&writer)
  }
}
