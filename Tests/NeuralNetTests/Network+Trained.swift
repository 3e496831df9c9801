import NeuralNet

extension Network {
  /// What gradient descent on the network's own samples, by its own learning rate, comes to.
  func trained(
    steps: Int, recordInterval: Int? = nil
  ) -> (network: Network, record: TrainingRecord) {
    var plan = TrainingPlan(.gradientDescent(learningRate: learningRate ?? .nan), .steps(steps))
    plan.frozen = frozenIndices
    plan.recordInterval = recordInterval
    var session = TrainingSession(self, on: NetworkExamples(samples), plan: plan)
    session.run()
    return (session.model, session.record)
  }
}
