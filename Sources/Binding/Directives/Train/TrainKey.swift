/// The keys of `train` beside those of its plan.
enum TrainKey: String, CaseIterable, DirectiveKey {
  case data
  case show
  case every
  case seeds

  var summary: String {
    switch self {
    case .data: "the label of the data above to train on"
    case .show: "what the result shows: loss, parameters, gradients"
    case .every:
      "how many recorded updates lie between two rows of a table; all are folded below it"
    case .seeds: "seeds from which the network's weights are drawn and trained anew, to compare"
    }
  }

  var example: String {
    switch self {
    case .data: "moons"
    case .show: "[loss, parameters]"
    case .every: "5"
    case .seeds: "1..12"
    }
  }
}

/// The keys that say how a model is to be trained.
enum PlanKey: String, CaseIterable, DirectiveKey {
  case steps
  case epochs
  case batch
  case optimizer
  case learningRate = "learning_rate"
  case momentum
  case beta1
  case beta2
  case epsilon
  case l1
  case l2
  case clipNorm = "clip_norm"
  case clipValue = "clip_value"
  case shuffle
  case seed
  case stopAt = "stop_at"
  case record

  var summary: String {
    switch self {
    case .steps: "the number of updates"
    case .epochs: "how often all examples are gone through, in place of steps"
    case .batch: "the examples of one update; all of them if not given"
    case .optimizer: "gradient descent, momentum or adam"
    case .learningRate: "the learning rate; that of the network if not given"
    case .momentum: "the momentum of the optimizer of that name, 0.9 if not given"
    case .beta1: "how slowly Adam's mean of the gradient changes, 0.9 if not given"
    case .beta2: "how slowly Adam's mean of the squared gradient changes, 0.999 if not given"
    case .epsilon: "what Adam adds to the denominator, 1e-8 if not given"
    case .l1: "the factor of the sum of the weights' absolute values"
    case .l2: "the factor of the sum of the weights' squares"
    case .clipNorm: "the largest norm of the gradient"
    case .clipValue: "the largest absolute value of a derivative"
    case .shuffle: "whether the examples are shuffled before each epoch"
    case .seed: "the seed of the shuffling"
    case .stopAt: "the error at which training ends early"
    case .record: "how many updates lie between two rows of the table"
    }
  }

  var example: String {
    switch self {
    case .steps: "100"
    case .epochs: "20"
    case .batch: "8"
    case .optimizer: "adam"
    case .learningRate: "0.05"
    case .momentum: "0.9"
    case .beta1: "0.9"
    case .beta2: "0.99"
    case .epsilon: "1e-7"
    case .l1: "0.001"
    case .l2: "0.01"
    case .clipNorm: "1"
    case .clipValue: "0.5"
    case .shuffle: "yes"
    case .seed: "3"
    case .stopAt: "0.01"
    case .record: "10"
    }
  }
}
