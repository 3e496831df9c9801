/// The keys of a layer in layer form.
enum LayerKey: String, CaseIterable, DirectiveKey {
  case name
  case dense
  case recurrent
  case lstm
  case gru
  case activation
  case initialize
  case weights
  case recurrentWeights = "recurrent_weights"
  case bias
  case skip
  case frozen

  var summary: String {
    switch self {
    case .name: "what skips and frozen call the layer"
    case .dense: "the number of its units"
    case .recurrent: "the number of its units, which read their own outputs of the step before"
    case .lstm: "the number of its LSTM cells, with the gates i, f, g, o and the state c"
    case .gru: "the number of its GRU cells, with the gates r, z and the candidate n"
    case .activation: "its activation, linear if not given"
    case .initialize: "how its weights begin"
    case .weights: "its weights, a row for each unit; of cells for each unit of each gate"
    case .recurrentWeights: "the weights of the outputs of the step before, in rows like weights"
    case .bias: "a number for each unit, one for all, none, shared or per unit"
    case .skip: "an earlier layer whose outputs are added"
    case .frozen: "whether its parameters keep their numbers"
    }
  }

  var example: String {
    switch self {
    case .name: "hidden"
    case .dense: "32"
    case .recurrent: "16"
    case .lstm: "4"
    case .gru: "4"
    case .activation: "relu"
    case .initialize: "he"
    case .weights: "[[0.5, -0.2], [0.1, 0.3]]"
    case .recurrentWeights: "[[0.5, -0.2], [0.1, 0.3]]"
    case .bias: "[0.1, 0]"
    case .skip: "hidden"
    case .frozen: "yes"
    }
  }
}

/// The keys of a skip connection.
enum SkipKey: String, CaseIterable, DirectiveKey {
  case from
  case to

  var summary: String {
    switch self {
    case .from: "the earlier layer, or inputs"
    case .to: "net input or output"
    }
  }

  var example: String {
    switch self {
    case .from: "inputs"
    case .to: "output"
    }
  }
}
