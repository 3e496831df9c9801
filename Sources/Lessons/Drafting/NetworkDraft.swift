package import Binding
package import NeuralNet

/// A network that is drafted from the equations and numbers of a note, as far as they tell it.
///
/// All places are offsets in bytes of the note.
package struct NetworkDraft: Sendable {
  /// A number that the note gives the network.
  package struct Given: Sendable {
    /// What a directive calls it; of a target the name of its unit.
    package var name: String
    /// `nil` where the note does not tell it.
    package var value: Double?
    /// Where it is given that value, or where it is mentioned, if it is given none.
    package var places: [Int]
    /// Other numbers that it is given, each with the places.
    package var others: [(value: Double, places: [Int])] = []
  }

  /// A unit, whose equation may be unknown.
  package struct Unit: Sendable {
    /// What a directive calls it.
    package let name: String
    /// Its total net input as a directive writes it; `nil` where the note does not tell it.
    package var netInput: String?
    /// The names that the net input reads.
    package var reads: [String] = []
    /// `nil` where neither an equation nor a number tells it.
    package var activation: Activation?
    /// Whether the net input is made after those of other units of the layer.
    package var isGuessed = false
    /// Where its equation stands, or where it is mentioned.
    package var places: [Int]
    /// Other equations that the note gives it, each with its place.
    package var others: [(equation: String, place: Int)] = []
  }

  /// Where the section begins that the draft is of; `nil` where it is of the whole note.
  package var place: Int?
  /// A layer whose parameters are told by their places.
  package struct DenseLayer: Sendable {
    /// The activation of all units.
    package let activation: Activation
    /// A row for each unit.
    package var weights: [[Double]] = []
    /// One for each unit.
    package var biases: [Double] = []
  }

  /// The layers of a network whose names tell layers; empty where it is drafted unit by unit.
  package var dense: [DenseLayer] = []
  /// The targets of the last of these layers, in order; those of one sample behind those of the other.
  package var denseTargets: [Double] = []
  /// The inputs, in the order in which equations read them.
  package var inputs: [Given] = []
  /// The weights and biases, in the order of their names.
  package var parameters: [Given] = []
  /// The units, layer by layer.
  package var layers: [[Unit]] = []
  /// The targets, by the names of their units; empty where the note speaks of none.
  package var targets: [Given] = []
  /// The inputs and targets of each sample, where there are several; the others are those of the first.
  package var samples: [(inputs: [Given], targets: [Given])] = []
  /// `nil` where the note has no error.
  package var loss: Loss?
  /// Whether the error is the mean of those of the samples.
  package var averagesSamples = false
  /// `nil` where the note has no update.
  package var learningRate: Given?
  /// The parameters that its updates leave out: the biases, where all weights are updated and none of them is.
  package var frozen: [String] = []
  /// The manner of writing that the note follows throughout; its other spellings do not count then.
  package var preset: NotationPreset?
  /// How the note spells quantities otherwise than usual, by the keys of directives.
  package var notation: [(key: String, latex: String)] = []
}

extension NetworkDraft {
  /// Whether nothing is missing.
  package var isComplete: Bool { missing.isEmpty }

  /// Something that the note does not tell.
  package enum Missing: Sendable {
    case value(Given)
    case equation(Unit)
    case activation(Unit)
    case target(Given)
    case learningRate(Given)
  }

  /// What the note does not tell, in the order of the directive.
  package var missing: [Missing] {
    var missing = (inputs + parameters).filter { $0.value == nil }.map { Missing.value($0) }
    for unit in layers.joined() {
      if unit.netInput == nil || unit.isGuessed { missing.append(.equation(unit)) }
      if unit.netInput != nil, unit.activation == nil { missing.append(.activation(unit)) }
    }
    missing += targets.filter { $0.value == nil }.map { .target($0) }
    for sample in samples.dropFirst() {
      missing += sample.inputs.filter { $0.value == nil }.map { .value($0) }
      missing += sample.targets.filter { $0.value == nil }.map { .target($0) }
    }
    if let learningRate, learningRate.value == nil { missing.append(.learningRate(learningRate)) }
    return missing
  }

  /// The units that can be computed from what the note tells.
  package var computable: Set<String> {
    let known = Set((inputs + parameters).filter { $0.value != nil }.map(\.name))
    var computable: Set<String> = []
    for layer in layers {
      for unit in layer where unit.netInput != nil && unit.activation != nil && !unit.isGuessed {
        let isKnown = unit.reads.allSatisfy { known.contains($0) || computable.contains($0) }
        if isKnown { computable.insert(unit.name) }
      }
    }
    return computable
  }
}
