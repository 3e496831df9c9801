/// The ways from a page of a site to those around it.
package struct PageNavigation: Sendable {
  /// A page, by its address from this one.
  package struct Target: Sendable {
    /// What it is called.
    package let title: String
    /// Its address, relative to the page.
    package let address: String

    /// A page of a name.
    package init(title: String, address: String) { (self.title, self.address) = (title, address) }
  }

  /// The contents of the site.
  package var contents: Target?
  /// The page before this one.
  package var previous: Target?
  /// The page behind this one.
  package var next: Target?

  /// The ways that are given.
  package init(contents: Target? = nil, previous: Target? = nil, next: Target? = nil) {
    (self.contents, self.previous, self.next) = (contents, previous, next)
  }

  /// The links, named by what they lead to; nil where there are none.
  func node(label: String) -> HTMLNode? {
    let links = [
      (previous, "previous", "← "), (contents, "contents", ""), (next, "next", ""),
    ].compactMap { target, name, sign -> HTMLNode? in
      guard let target else { return nil }
      let text = "\(sign)\(target.title)\(name == "next" ? " →" : "")"
      return .element("a", ["href": target.address, "class": name], text: text)
    }
    return links.isEmpty ? nil : .element("nav", ["class": "pages", "aria-label": label], links)
  }
}
