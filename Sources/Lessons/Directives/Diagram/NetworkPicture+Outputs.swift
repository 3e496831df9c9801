package import Binding

extension NetworkPicture {
  /// The picture of a network with what its inputs and units give, step by step where it has steps; of several
  /// samples the first one is shown.
  ///
  /// - Parameters:
  ///   - bound: the network.
  ///   - decimals: the number of decimals of what is computed.
  /// - Complexity: O(size of what is drawn), which is bounded.
  package init(_ bound: BoundNetwork, showingOutputsTo decimals: Int) {
    self =
      NetworkPictureMaker(
        NetworkWriter(bound), request: DiagramRequest(isUnrolled: true), decimals: decimals,
        showsOutputs: true
      ).picture
  }
}
