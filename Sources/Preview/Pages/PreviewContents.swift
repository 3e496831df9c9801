import Pages

/// The page that leads to all pages of a preview.
package enum PreviewContents {
  /// A page that it leads to.
  package struct Entry: Sendable {
    /// What the page is called.
    package var title: String
    /// Where its note stands.
    package var path: String
    /// What there is to say of it.
    package var state: String

    /// A page of a note.
    package init(title: String, path: String, state: String) {
      (self.title, self.path, self.state) = (title, path, state)
    }
  }

  /// The page, on which others have the numbers of their places as addresses.
  package static func page(of entries: [Entry]) -> PreviewedPage {
    let items = entries.enumerated().map { index, entry in
      HTMLNode.element(
        "li",
        holding: [
          .element("a", ["href": String(index + 1)], text: entry.title), .text(" "),
          .element("code", text: entry.path), .element("br"), .text(entry.state),
        ])
    }
    return PreviewedPage(
      PageDocument(
        title: "Preview",
        main: [
          .element("h1", text: "Preview"),
          .element(
            "nav", ["class": "site", "aria-label": "All pages"], [.element("ol", holding: items)]),
        ]))
  }
}
