import Lessons

extension Illustration {
  /// The plot, if it is one.
  var plot: Plot? { if case .plot(let plot) = self { plot } else { nil } }

  /// The picture of a network, if it is one.
  var picture: NetworkPicture? { if case .network(let picture) = self { picture } else { nil } }
}
