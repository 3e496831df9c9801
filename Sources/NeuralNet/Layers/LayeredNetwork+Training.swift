extension LayeredNetwork: Trainable {
  package func totalError(of batch: Batch) -> Double { totalError(forward(batch)) }

  package func errorAndGradient(of batch: Batch) -> (error: Double, gradient: [Double]) {
    let pass = forward(batch)
    return (totalError(pass), backward(pass, includingInputs: false).parameters)
  }
}
