/// What can be wrong with a transfer.
enum TransferProblem: DirectiveProblem, Hashable {
  /// The network is not of dense layers.
  case form
  /// So many layers of so many go, and none comes in their place.
  case removesAll(Int, of: Int)
}
