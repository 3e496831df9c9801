/// A recurrent network with one hidden layer (Elman, Finding Structure in Time, 1990).
///
/// h_t = act(W_x x_t + W_h h_{t−1} + b_h) and y_t = act_y(W_y h_t + b_y), for t = 1 … T. The
/// parameters stand in one vector: W_x, W_h, b_h, W_y, b_y, each matrix input-major.
package struct ElmanNetwork: Sendable {
  /// Which steps' outputs have targets.
  package enum ErrorSteps: String, Hashable, Sendable, CaseIterable {
    case all
    case last
  }

  /// The length of x_t.
  package let inputCount: Int
  /// The length of h_t.
  package let stateCount: Int
  /// The length of y_t.
  package let outputCount: Int
  /// act.
  package let stateActivation: Activation
  /// act_y.
  package let outputActivation: Activation
  /// Which units of the hidden layer have a bias of their own.
  package let stateBias: LayeredNetwork.Bias
  /// Which output units have a bias of their own.
  package let outputBias: LayeredNetwork.Bias
  /// The error of one step of one sample.
  package let loss: Loss
  /// How the errors of the samples of a batch combine; those of steps are summed.
  package let reduction: Network.Reduction
  /// Which steps' outputs have targets.
  package let errorSteps: ErrorSteps
  /// All weights and biases, in the order that is told above.
  package var parameters: [Double]
  /// h_0, the same for every sample.
  package var initialState: [Double]
  let inputMap: AffineMap
  let stateMap: AffineMap
  let outputMap: AffineMap

  /// A network with all parameters nought.
  package init(
    inputCount: Int, state: LayeredNetwork.Layer, output: LayeredNetwork.Layer,
    loss: Loss = .halfSquaredError, reduction: Network.Reduction = .mean,
    errorSteps: ErrorSteps = .all
  ) throws(LayerProblems) {
    let problems = LayerProblems.find(
      inputCount: inputCount, layers: [state, output], skips: [])
    guard problems.isEmpty else { throw LayerProblems(problems: problems) }
    self.inputCount = inputCount
    stateCount = state.unitCount
    outputCount = output.unitCount
    stateActivation = state.activation
    outputActivation = output.activation
    stateBias = state.bias
    outputBias = output.bias
    self.loss = loss
    self.reduction = reduction
    self.errorSteps = errorSteps
    inputMap = AffineMap(
      inputCount: inputCount, outputCount: state.unitCount, bias: .none, startingAt: 0)
    stateMap = AffineMap(
      inputCount: state.unitCount, outputCount: state.unitCount, bias: state.bias,
      startingAt: inputMap.end)
    outputMap = AffineMap(
      inputCount: state.unitCount, outputCount: output.unitCount, bias: output.bias,
      startingAt: stateMap.end)
    parameters = Array(repeating: 0, count: outputMap.end)
    initialState = Array(repeating: 0, count: state.unitCount)
  }
}

extension ElmanNetwork {
  /// Of W_x, W_h and W_y.
  package var weightRanges: [Range<Int>] { [inputMap, stateMap, outputMap].map(\.weights) }

  /// Of b_h and b_y.
  package var biasRanges: [Range<Int>] { [stateMap, outputMap].map(\.biases) }
}
