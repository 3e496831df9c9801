/// The headings of a page, as a list of links.
struct PageContents {
  /// A heading.
  struct Entry {
    /// From 1 to 6.
    let level: Int
    /// The id under which it is linked.
    let name: String
    let words: String
  }

  let entries: [Entry]

  /// The list, folded; nil for a page that is seen at a glance.
  var node: HTMLNode? {
    let shown = entries.filter { $0.level == 2 || $0.level == 3 }
    guard shown.count > 2 else { return nil }
    let items = shown.map { entry in
      HTMLNode.element(
        "li", ["class": entry.level == 3 ? "sub" : nil],
        [.element("a", ["href": "#\(entry.name)"], text: entry.words)])
    }
    return .element(
      "nav", ["class": "contents", "aria-label": "Contents"],
      [
        .element(
          "details",
          holding: [.element("summary", text: "Contents"), .element("ul", holding: items)])
      ])
  }
}

extension PageContents {
  /// The words of the first heading.
  var title: String? { entries.first.flatMap { $0.words.isEmpty ? nil : $0.words } }
}
