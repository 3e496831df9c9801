import SourceText

/// A page as a whole: its head, with a policy that lets nothing in, and its body.
struct PageDocument {
  let title: String
  /// The language of the note, as BCP 47 has it.
  let language: String
  let styles: [String]
  let scripts: [String]
  /// What the scripts read, as JSON, by the ids under which they find it.
  let data: [(id: HTMLName, json: String?)]
  let body: [HTMLNode]

  /// The page in UTF-8.
  ///
  /// Complexity: O(size).
  var bytes: [UInt8] {
    var head: [HTMLNode] = [
      .element("meta", ["charset": "utf-8"]),
      .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("title", text: title),
    ]
    head += styles.map(HTMLNode.style)
    var nodes = body
    for (id, json) in data { if let json { nodes.append(.data(id: id, json: json)) } }
    nodes += scripts.map(HTMLNode.script)
    var writer = HTMLWriter()
    writer.writeDocumentType()
    writer.write(
      .element(
        "html", ["lang": language],
        [.element("head", holding: head), .element("body", ["dir": "auto"], nodes)]))
    return writer.bytes + [0x0A]
  }

  /// What the page may load and run: its own style and scripts by their hashes, and what it holds itself.
  private var policy: String {
    [
      "default-src 'none'", "img-src data:", "font-src data:", "base-uri 'none'",
      "form-action 'none'",
      "style-src \(Self.hashes(of: styles))", "script-src \(Self.hashes(of: scripts))",
    ].joined(separator: "; ")
  }

  private static func hashes(of texts: [String]) -> String {
    let hashes = texts.map { "'sha256-\(Base64.text(of: SHA256.hash(of: $0.utf8)))'" }
    return hashes.isEmpty ? "'none'" : hashes.joined(separator: " ")
  }
}
