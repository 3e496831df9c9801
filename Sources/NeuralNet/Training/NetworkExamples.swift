/// Samples of a network in unit form, to train on.
package struct NetworkExamples: ExampleSet, Hashable {
  package let samples: [Network.Sample]
  /// For each sample what stands at the slots of inputs and targets; empty unless prepared.
  var feeds: [ArraySlice<Double>] = []

  package init(_ samples: [Network.Sample]) { self.samples = samples }

  package var count: Int { samples.count }

  package func subset(_ indices: ArraySlice<Int>) -> NetworkExamples {
    var subset = NetworkExamples(indices.map { samples[$0] })
    if !feeds.isEmpty { subset.feeds = indices.map { feeds[$0] } }
    return subset
  }
}
