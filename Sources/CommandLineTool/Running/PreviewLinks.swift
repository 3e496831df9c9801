import Pages
import Workspace

/// Where links lead between the pages of a preview, each of which has the number of its place as its address.
struct PreviewLinks: Sendable {
  /// The notes in order.
  private let paths: [FilePath]
  private let places: [AbsolutePath: Int]

  init(_ paths: [FilePath]) {
    self.paths = paths
    places = Dictionary(
      paths.enumerated().map { (AbsolutePath($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a link of a note leads: to a page instead of its note, and elsewhere as it says.
  func link(_ address: String, from note: FilePath) -> String {
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let path = String(address[..<end])
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":"),
      let place = places[AbsolutePath(note.folderOfFiles.joining(path))]
    else { return address }
    return Self.address(of: place) + address[end...]
  }

  /// Where a wikilink leads; nil if no page is meant.
  func wikilink(_ note: String) -> String? {
    let names = paths.map(\.text)
    return SiteAddress.note(meantBy: note, among: Set(names))
      .flatMap { names.firstIndex(of: $0) }.map(Self.address)
  }

  /// The ways from a page to those around it; none where it is the only one.
  func navigation(at place: Int) -> PageNavigation {
    guard paths.count > 1 else { return PageNavigation() }
    func target(_ place: Int) -> PageNavigation.Target? {
      guard paths.indices.contains(place) else { return nil }
      return PageNavigation.Target(
        title: PageWork.title(of: paths[place]), address: Self.address(of: place))
    }
    return PageNavigation(
      contents: PageNavigation.Target(title: "All notes", address: "./"),
      previous: target(place - 1), next: target(place + 1))
  }

  private static func address(of place: Int) -> String { String(place + 1) }
}
