extension ElmanNetwork {
  /// Draws W_x, W_h and W_y in this order, each unit by unit, and sets the biases to 0.
  package mutating func initialize(_ initializer: Initializer, using random: inout Xoshiro256) {
    initialize(state: initializer, output: initializer, using: &random)
  }

  /// Draws W_x and W_h one way, then W_y another, and sets the biases to 0.
  package mutating func initialize(
    state: Initializer, output: Initializer, using random: inout Xoshiro256
  ) {
    for (map, initializer) in [(inputMap, state), (stateMap, state), (outputMap, output)] {
      let rows = initializer.matrix(
        fanIn: map.inputCount, fanOut: map.outputCount, using: &random)
      map.setMatrix(rows, in: &parameters)
      for index in map.biases { parameters[index] = 0 }
    }
  }

  /// Sets W_x, W_h or W_y (0, 1 or 2); row u holds the weights of unit u.
  package mutating func setMatrix(_ rows: [[Double]], number: Int) {
    [inputMap, stateMap, outputMap][number].setMatrix(rows, in: &parameters)
  }

  /// Sets b_h or b_y (0 or 1).
  package mutating func setBiases(_ biases: [Double], number: Int) {
    for (index, bias) in zip(biasRanges[number], biases) { parameters[index] = bias }
  }
}
