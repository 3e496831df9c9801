/// Samples of a network in unit form, to train on.
package struct NetworkExamples: ExampleSet, Hashable {
  /// In order.
  package let samples: [Network.Sample]
  /// For each sample what stands at the slots of inputs and targets; empty unless prepared.
  var feeds: [ArraySlice<Double>] = []

  /// From samples of a network's inputs and targets.
  package init(_ samples: [Network.Sample]) { self.samples = samples }

  /// The number of samples.
  package var count: Int { samples.count }

  /// The samples of some indices, in that order.
  package func subset(_ indices: ArraySlice<Int>) -> NetworkExamples {
    var subset = NetworkExamples(indices.map { samples[$0] })
    if !feeds.isEmpty { subset.feeds = indices.map { feeds[$0] } }
    return subset
  }
}
