import SourceText

/// A page as a whole: its head, with a policy that lets nothing in, and its body.
package struct PageDocument: Sendable {
  /// What the page is called.
  package var title: String
  /// The language of the note, as BCP 47 has it.
  package var language = "en"
  /// Its style sheets.
  package var styles: [String]
  /// Its scripts, in the order in which they run.
  package var scripts: [String] = []
  /// The folder with the files that hold the same for all pages of a site, as an address from the page, such as
  /// `../`; nil for a page that holds them.
  package var shared: String?
  /// What the scripts read, as JSON, by the ids under which they find it.
  package var data: [(id: HTMLName, json: String?)] = []
  /// What stands above the note.
  package var header: HTMLNode?
  /// The note.
  package var main: [HTMLNode]
  /// What stands below the note.
  package var footer: HTMLNode?
  /// The number of this state of the page, where scripts have to know it.
  package var version: Int?
  /// Whether the page says itself what it may load and run; what serves it says it otherwise.
  package var hasPolicy = true

  /// A page of a name that holds something, as all pages look.
  package init(title: String, main: [HTMLNode]) {
    (self.title, self.main) = (title, main)
    styles = [PageAssets.style]
  }

  /// The page in UTF-8.
  ///
  /// Complexity: O(size).
  package var bytes: [UInt8] {
    var head: [HTMLNode] = [.element("meta", ["charset": "utf-8"])]
    if hasPolicy {
      head.append(
        .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy()]))
    }
    head += [
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("title", text: title),
      .element("link", ["rel": "icon", "href": Self.icon]),
    ]
    head += sheets
    var nodes = [
      header, .element("main", ["data-version": version.map(String.init)], main), footer,
    ].compactMap(\.self)
    for (id, json) in data { if let json { nodes.append(.data(id: id, json: json)) } }
    nodes += programs
    var writer = HTMLWriter()
    writer.writeDocumentType()
    writer.write(
      .element(
        "html", ["lang": language],
        [.element("head", holding: head), .element("body", ["dir": "auto"], nodes)]))
    return writer.bytes + [0x0A]
  }

  /// A nabla; without one browsers ask for a file.
  private static let icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    + "%3Cpath fill='%230a58ca' d='M1 2h14L8 15z'/%3E%3C/svg%3E"

  private var sheets: [HTMLNode] {
    guard let shared else { return styles.map(HTMLNode.style) }
    return [
      .element("link", ["rel": "stylesheet", "href": shared + PageAssets.sharedStyle])
    ]
  }

  private var programs: [HTMLNode] {
    guard let shared else { return scripts.map(HTMLNode.script) }
    return scripts.isEmpty ? [] : [.element("script", ["src": shared + PageAssets.sharedScript])]
  }

  /// What the page may load and run: its own style and scripts by their hashes, and what it holds itself, or the
  /// files of its site.
  ///
  /// - Parameters:
  ///   - addresses: whom its scripts may talk to.
  ///   - others: scripts that it may come to hold besides.
  /// - Returns: a Content-Security-Policy.
  package func policy(connecting addresses: [String] = [], running others: [String] = []) -> String
  {
    var parts = [
      "default-src 'none'", "img-src data:", "base-uri 'none'", "form-action 'none'",
      "font-src \(shared == nil ? "data:" : "'self'")",
      "style-src \(shared == nil ? Self.hashes(of: styles) : "'self'")",
      "script-src \(shared == nil ? Self.hashes(of: scripts + others) : "'self'")",
    ]
    if !addresses.isEmpty { parts.append("connect-src \(addresses.joined(separator: " "))") }
    return parts.joined(separator: "; ")
  }

  private static func hashes(of texts: [String]) -> String {
    let hashes = texts.map { "'sha256-\(Base64.text(of: SHA256.hash(of: $0.utf8)))'" }
    return hashes.isEmpty ? "'none'" : hashes.joined(separator: " ")
  }
}
