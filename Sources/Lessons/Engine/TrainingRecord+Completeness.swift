import NeuralNet

extension TrainingRecord {
  /// Whether another run would end in the same way.
  var isComplete: Bool {
    switch ending {
    case .finished, .reachedTarget, .diverged: true
    case .timedOut, .cancelled: false
    }
  }
}
