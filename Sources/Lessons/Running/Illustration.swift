/// What a drawing beside a note shows.
package enum Illustration: Hashable, Sendable {
  case plot(Plot)
  case network(NetworkPicture)

  /// What is to be seen, for those who do not see it.
  package var summary: String {
    switch self {
    case .plot(let plot): plot.summary
    case .network(let picture): picture.summary
    }
  }
}
