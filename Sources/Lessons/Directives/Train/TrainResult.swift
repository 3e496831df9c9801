import Binding
import NeuralNet

/// The course of a training, and what it did to the parameters.
struct TrainResult: DirectiveResult {
  let outcome: TrainOutcome
  let model: DeclaredModel
  /// The network unit by unit, for the spelling of its names, if there is one.
  let network: NetworkWriter?
  let numbers: EngineNumbers

  /// How many parameters a table shows at most.
  private static let maximumParameters = 200

  func write(_ writer: inout ResultWriter) {
    let request = outcome.request
    let record = outcome.training.record
    let tables = TrainingTables(record: record.thinned(to: request.every), numbers: numbers)
    writer.paragraph(
      TrainWords.plan(request.plan, examples: request.examples.count, steps: record.steps))
    write(tables, &writer)
    if tables.record.points.count < record.points.count {
      writer.beginFold(TrainWords.all(record.points.count))
      write(TrainingTables(record: record, numbers: numbers), &writer)
      writer.endFold()
    }
    tables.writeEnding(&writer)
    if request.parts.contains(.parameters) { writeParameters(&writer) }
    writeAnew(&writer)
  }

  /// The errors before and after of the trainings from other seeds.
  private func writeAnew(_ writer: inout ResultWriter) {
    guard !outcome.anew.isEmpty else { return }
    writer.paragraph(TrainWords.anew(outcome.anew.map(\.seed)))
    writer.tableHead([TrainWords.error, TrainWords.before, TrainWords.after])
    let before = outcome.anew.map { $0.record.points.first?.error ?? .nan }.sorted()
    let after = outcome.anew.map { $0.record.points.last?.error ?? .nan }.sorted()
    for (name, place) in TrainWords.places(of: after.count) {
      writer.tableRow([.text(name), numbers.cell(before[place]), numbers.cell(after[place])])
    }
  }

  private func write(_ tables: TrainingTables, _ writer: inout ResultWriter) {
    let parts = outcome.request.parts
    let showsGradients = parts.contains(.gradients)
    if parts.contains(.loss) || showsGradients { tables.writeErrors(&writer) }
    if showsGradients { tables.writeGradients(&writer, layerName: layerName) }
  }

  private func layerName(_ name: String) -> String {
    switch model.model {
    case .layers, .recurrent: TrainWords.layer(name)
    case .units:
      name.split(separator: ",")
        .map { EngineNumbers.symbol($0.drop { $0 == " " }.description) }
        .joined(separator: ", ")
    }
  }

  private func writeParameters(_ writer: inout ResultWriter) {
    let (old, new) = (outcome.training.before.parameters, outcome.training.after.parameters)
    guard old.count <= Self.maximumParameters else { return writeSummary(&writer) }
    writer.tableHead([TrainWords.parameter, TrainWords.before, TrainWords.after])
    for (name, index) in outcome.training.after.namedParameters {
      let symbol: ResultWriter.Cell =
        network.map { network in .formula { _ in network.symbol(named: name) } }
        ?? .text(EngineNumbers.symbol(name))
      writer.tableRow([symbol, numbers.cell(old[index]), numbers.cell(new[index])])
    }
  }

  /// Of each layer how many parameters it has, their norm, and how far they went.
  private func writeSummary(_ writer: inout ResultWriter) {
    let (old, new) = (outcome.training.before.parameters, outcome.training.after.parameters)
    writer.tableHead([
      TrainWords.layer, TrainWords.number, TrainWords.norm, TrainWords.change,
    ])
    for group in outcome.training.after.parameterGroups {
      writer.tableRow([
        .text(layerName(group.name)), .text(EngineWords.grouped(group.indices.count)),
        numbers.cell(Clipping.norm(group.indices.map { new[$0] })),
        numbers.cell(Clipping.norm(group.indices.map { new[$0] - old[$0] })),
      ])
    }
  }
}
