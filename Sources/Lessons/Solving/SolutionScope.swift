/// Which part of a lesson's networks is worked out.
package struct SolutionScope: Hashable, Sendable {
  /// The label of a network, or its number in the note; nil for all of them.
  package var network: String?
  /// The number of a sample, from 1; nil for all of them.
  package var sample: Int?
  /// Whether only the forward pass is.
  package var isForwardOnly: Bool

  /// All networks in full, if nothing else is said.
  package init(network: String? = nil, sample: Int? = nil, isForwardOnly: Bool = false) {
    self.network = network
    self.sample = sample
    self.isForwardOnly = isForwardOnly
  }
}
