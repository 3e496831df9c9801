import Binding
import NeuralNet

/// Tables of a network's layers: each cell holds a vector or matrix.
struct LayerTables: LayerWriting {
  let network: NetworkWriter
  let table: LayerTable
  let speller: LayerSpeller
  let limits: MatrixLimits? = MatrixLimits()
  let asked: MatrixCourse? = nil

  init(_ network: NetworkWriter) {
    self.network = network
    table = LayerTable(network.network)
    speller = LayerSpeller(network.bound)
  }

  private var isInSteps: Bool { table.stepCount > 0 }

  private func stepCell(_ time: Int?) -> [ResultWriter.Cell] { time.map { [.text("\($0)")] } ?? [] }

  /// The total net inputs and the outputs of each layer.
  func writeForward(_ writer: inout ResultWriter) {
    writer.tableHead(
      (isInSteps ? [LessonWords.step] : [])
        + [LessonWords.layerHead, LessonWords.netInput, LessonWords.output])
    for time in times {
      for layer in layers {
        writer.tableRow(
          stepCell(time)
            + [
              .text("\(layer)"), cell(quantity(.netInputs(layer: layer), at: time)),
              cell(quantity(.outputs(layer: layer), at: time)),
            ])
      }
    }
  }

  /// What the network gives, what it should, and the error of each unit.
  func writeErrors(_ writer: inout ResultWriter) {
    let errors = network.bound.values.errorTrace.steps.map(\.quantity).filter { quantity in
      if case .unitError = quantity.kind { true } else { false }
    }
    let byStep = Dictionary(grouping: errors) { $0.timed.timeStep }
    writer.tableHead(
      (isInSteps ? [LessonWords.step] : [])
        + [LessonWords.output, LessonWords.target, LessonWords.error])
    for time in times {
      guard let errors = byStep[time] else { continue }
      writer.tableRow(
        stepCell(time)
          + [
            cell(quantity(.outputs(layer: table.layers.count), at: time)),
            cell(quantity(.targets, at: time)), cell(errors),
          ])
    }
  }

  /// Scalars with their values in a cell, or some of them where there are too many.
  private func cell(_ scalars: [Quantity]) -> ResultWriter.Cell {
    .formulas(
      ResultWriter.Excerpt(
        of: scalars.map(network.value), isWhole: scalars.count <= MatrixLimits.scalars))
  }

  /// The error signal of each layer, and the derivatives by its parameters of some kinds.
  func writeGradients(of kinds: [LayerQuantity.Kind], _ writer: inout ResultWriter) {
    writer.tableHead([LessonWords.by, LessonWords.derivative])
    for layer in layers.reversed() {
      let own = parameterKinds(of: layer).filter(kinds.contains)
      guard !own.isEmpty else { continue }
      for time in times.reversed() where hasValues(signal(layer, at: time)) {
        let netInputs = name(quantity(.netInputs(layer: layer), at: time))
        writer.tableRow([
          .formula { _ in netInputs }, cell(signal(layer, at: time), as: delta(layer, at: time)),
        ])
      }
      for kind in own {
        writer.tableRow([.formula { _ in name(quantity(kind)) }, cell(gradient(kind))])
      }
    }
  }

  /// The old parameters of some kinds, their derivatives and the new ones.
  func writeUpdates(of kinds: [LayerQuantity.Kind], _ writer: inout ResultWriter) {
    writer.tableHead([LessonWords.old, LessonWords.gradient, LessonWords.new])
    for kind in kinds {
      writer.tableRow([
        cell(quantity(kind)), cell(gradient(kind)), cell(quantity(kind, .updated)),
      ])
    }
  }

  private func hasValues(_ quantity: LayerQuantity) -> Bool {
    table.entries(of: quantity)?.quantities.allSatisfy { network.bound.values[$0] != nil } ?? false
  }
}
