/// What is wrong with a layered network's shapes, without words; layers count from 1.
package enum LayerProblem: Error, Hashable, Sendable {
  case noLayers
  case noInputs
  case emptyLayer(Int)
  /// A skip's layers do not exist, or do not follow each other.
  case impossibleSkip(from: Int, to: Int)
  case skipBetweenSizes(from: Int, to: Int, sizes: [Int])
}

/// All that is wrong with a layered network's shapes.
package struct LayerProblems: Error, Hashable, Sendable {
  /// At least one.
  package let problems: [LayerProblem]

  /// From at least one problem.
  package init(problems: [LayerProblem]) { self.problems = problems }

  static func find(
    inputCount: Int, layers: [LayeredNetwork.Layer], skips: [LayeredNetwork.Skip]
  ) -> [LayerProblem] {
    var problems: [LayerProblem] = []
    if layers.isEmpty { problems.append(.noLayers) }
    if inputCount < 1 { problems.append(.noInputs) }
    for (index, layer) in layers.enumerated() where layer.unitCount < 1 {
      problems.append(.emptyLayer(index + 1))
    }
    let sizes = [inputCount] + layers.map(\.unitCount)
    for skip in skips {
      guard skip.from >= 0, skip.from < skip.to, skip.to < sizes.count else {
        problems.append(.impossibleSkip(from: skip.from, to: skip.to))
        continue
      }
      let pair = [sizes[skip.from], sizes[skip.to]]
      if pair[0] != pair[1] {
        problems.append(.skipBetweenSizes(from: skip.from, to: skip.to, sizes: pair))
      }
    }
    return problems
  }
}
