import NeuralNet

/// What a worksheet asks about one network.
struct Questions {
  let network: NetworkWriter
  /// The whole computation as the sheet has it, each step after those that it reads.
  let course: [Step]
  /// What is asked, in the order of the computation.
  let items: [Step]
  /// What its vectors and matrices are made of, by the LaTeX of their names.
  let matrices: [String: LayerEntries]

  init(_ part: NetworkSolution) {
    network = part.network
    let form = part.form
    let blanks = part.blanks ?? Blanks()
    let results = form.results
    course = form.steps
    items = course.filter { results.contains($0.quantity) && blanks.asks($0) }
    matrices = form.matrices
  }
}
