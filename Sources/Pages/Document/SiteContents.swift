import Rendering

/// The page that leads to all others of a site: its list of contents, and what is searched.
package struct SiteContents: Sendable {
  /// A page of the site.
  package struct Page: Sendable {
    /// What it is called.
    package let title: String
    /// Its address from the page of contents.
    package let address: String
    /// What stands on it.
    package let references: PageReferences
    /// Its headings with their ids.
    package let headings: [(words: String, name: String)]

    /// A page that was made.
    package init(_ page: NotePage, address: String) {
      (title, self.address, references, headings) = (
        page.title, address, page.references, page.headings
      )
    }
  }

  private let pages: [Page]

  /// Lists pages in their order.
  package init(_ pages: [Page]) { self.pages = pages }

  /// The list of all pages.
  var node: HTMLNode {
    .element(
      "nav", ["class": "site", "aria-label": "All pages"],
      [
        .element(
          "ol",
          holding: pages.map { page in
            .element("li", holding: [.element("a", ["href": page.address], text: page.title)])
          })
      ])
  }

  /// What is searched, as JSON: of each page its title, address, headings, quantities and words.
  ///
  /// Complexity: O(size).
  var index: String {
    var json = JSONWriter()
    json.array { json in
      for page in pages {
        json.object { json in
          json.field("title", page.title)
          json.field("address", page.address)
          json.key("headings")
          json.array { json in
            for heading in page.headings {
              json.array { json in
                json.value(heading.words)
                json.value(heading.name)
              }
            }
          }
          json.field("quantities", page.references.quantities.sorted().joined(separator: " "))
          json.field("words", page.references.words.sorted().joined(separator: " "))
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
