extension LayeredNetwork {
  /// Draws the weights of one layer, unit by unit and within a unit input by input, and sets
  /// its biases to 0.
  package mutating func initialize(
    layer l: Int, _ initializer: Initializer, using random: inout Xoshiro256
  ) {
    setMatrix(
      initializer.matrix(fanIn: fanIn(l), fanOut: layers[l].unitCount, using: &random), layer: l)
    for index in maps[l].biases { parameters[index] = 0 }
  }
}
