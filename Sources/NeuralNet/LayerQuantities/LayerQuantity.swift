/// A vector or a matrix of a network: what a layer has of one kind, in one sample or in all.
///
/// It is made of scalar quantities, see `LayerTable.entries(of:)`, and has no value of its own.
package struct LayerQuantity: Hashable, Sendable {
  /// What a layer has one of for each unit, or for each unit and each of its sources; layers count from 1.
  package enum Kind: Hashable, Sendable {
    case inputs
    /// What the outputs of the output units should be.
    case targets
    /// The outputs of the units that have targets, or of the last layer.
    case predictions
    case netInputs(layer: Int)
    case outputs(layer: Int)
    /// A row for each unit, a column for each of what the layer reads.
    case weights(layer: Int)
    /// The same for what the layer reads of the step before.
    case recurrentWeights(layer: Int)
    case biases(layer: Int)
  }

  /// What is taken of each entry.
  package enum Aspect: Hashable, Sendable {
    case value
    /// The derivative of a scalar by each entry.
    case gradient(of: Quantity)
    /// The parameter after one update.
    case updated
  }

  /// Which samples it is of.
  package enum Samples: Hashable, Sendable {
    /// The sample of that number, from 1; nil where the network has one.
    case one(Int?)
    /// All of them, each a column.
    case all
  }

  /// What it is.
  package var kind: Kind
  /// What is taken of it.
  package var aspect: Aspect
  /// Of which samples; parameters have none.
  package var samples: Samples
  /// The time step's number, from 1; nil outside of sequences.
  package var timeStep: Int?

  /// A vector or matrix of any kind.
  package init(
    _ kind: Kind, _ aspect: Aspect = .value, samples: Samples = .one(nil), timeStep: Int? = nil
  ) {
    self.kind = kind
    self.aspect = aspect
    self.samples = samples
    self.timeStep = timeStep
  }

  /// Whether it is made of parameters, which no sample and no step has of its own.
  package var isOfParameters: Bool {
    switch kind {
    case .weights, .recurrentWeights, .biases: true
    case .inputs, .targets, .predictions, .netInputs, .outputs: false
    }
  }
}
