import Pages

/// The links between the pages of a site, each of which has to lead to something.
struct SiteLinks {
  private let places: [String: Set<String>]

  /// Gathers what the pages of a site have to be linked.
  init(_ pages: [SiteWork.Page]) {
    places = Dictionary(
      pages.map { ($0.address, $0.page.references.places) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The links of a page that lead to nothing in the site; those to other machines are not followed.
  ///
  /// Complexity: O(links).
  func dead(on page: SiteWork.Page) -> [String] {
    page.page.references.links.filter { link in
      if link.contains("//") || link.hasPrefix("mailto:") || link.hasPrefix("tel:") { return false }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let target =
        parts[0].isEmpty
        ? page.address : SiteAddress.joined(parts[0], to: SiteAddress.folder(of: page.address))
      guard let target, let known = places[target] else { return true }
      return parts.count > 1 && !known.contains(parts[1])
    }
  }
}
