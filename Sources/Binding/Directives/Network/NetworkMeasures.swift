import NeuralNet

/// How the error of a network is measured and lowered.
struct NetworkMeasures {
  let loss: Loss
  let reduction: Network.Reduction
  let learningRate: Double?
}
