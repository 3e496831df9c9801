extension ElmanNetwork: Trainable {
  /// Nothing is kept from step to step.
  package struct Workspace: Sendable {}

  /// Nothing.
  package func makeWorkspace() -> Workspace { Workspace() }

  /// Goes forward and back through all steps.
  ///
  /// Complexity: O(steps · samples · parameters).
  package func computeGradient(
    of examples: SequenceBatch, into gradient: inout [Double], using workspace: inout Workspace
  ) -> Double {
    let pass = forward(examples)
    gradient = backward(pass)
    return totalError(pass)
  }

  /// The recurrent layer, then the output layer.
  package var parameterGroups: [ParameterGroup] {
    [
      ParameterGroup(
        name: "1",
        indices: Array(inputMap.weights) + Array(stateMap.weights) + Array(stateMap.biases)),
      ParameterGroup(name: "2", indices: Array(outputMap.weights) + Array(outputMap.biases)),
    ]
  }
}
