import NoteMarkup

extension PageBuilder {
  /// Text with what stands in it.
  mutating func inlines(_ siblings: MarkdownNode.Siblings) -> [HTMLNode] {
    var stream = MarkupStream()
    for node in siblings { append(node, to: &stream) }
    return stream.nodes
  }

  private mutating func append(_ node: MarkdownNode, to stream: inout MarkupStream) {
    guard depth < Self.greatestDepth else {
      return stream.append(.text(text.source(of: node.words)))
    }
    depth += 1
    defer { depth -= 1 }
    switch node.kind {
    case .text: append(node.literal, to: &stream)
    case .softBreak: stream.append(.text("\n"))
    case .lineBreak: stream.append(.element("br"))
    case .codeSpan: stream.append(.element("code", text: text.source(of: node.literal)))
    case .htmlInline: appendHTML(node.literal, to: &stream)
    case .emphasis: stream.append(.element("em", holding: inlines(node.children)))
    case .strong: stream.append(.element("strong", holding: inlines(node.children)))
    case .link: stream.append(link(node))
    case .image:
      stream.append(
        image(text.source(of: node.address), words: text.source(of: node.words), title: node.title))
    default: stream.append(.group(inlines(node.children)))
    }
  }

  private mutating func link(_ node: MarkdownNode) -> HTMLNode {
    let nodes = inlines(node.children)
    guard let address = Address.link(text.source(of: node.address)) else {
      return .element("span", ["class": "unsafe"], nodes)
    }
    return .element(
      "a", ["href": media.link(address), "title": node.title.isEmpty ? nil : node.title], nodes)
  }

  /// Adds words and the pieces among them.
  mutating func append(_ literal: String, to stream: inout MarkupStream) {
    for run in text.runs(of: literal) {
      switch run {
      case .words(let words): append(words: words, to: &stream)
      case .piece(let number):
        for node in nodes(of: text.pieces[number]) { stream.append(node) }
      }
    }
  }

  /// Adds words, in which `==` and `~~` may open and close something.
  private func append(words: String, to stream: inout MarkupStream) {
    var rest = Substring(words)
    var start = rest.startIndex
    while let place = rest[start...].firstIndex(where: { $0 == "=" || $0 == "~" }) {
      let character = rest[place]
      let run = rest[place...].prefix { $0 == character }
      guard run.count == 2 else {
        start = run.endIndex
        continue
      }
      if place > rest.startIndex { stream.append(.text(String(rest[..<place]))) }
      let before = place > words.startIndex ? words[words.index(before: place)] : "x"
      let behind = run.endIndex < words.endIndex ? words[run.endIndex] : "x"
      stream.append(
        character == "=" ? .highlight : .strikethrough, opens: !behind.isWhitespace,
        closes: !before.isWhitespace)
      rest = words[run.endIndex...]
      start = rest.startIndex
    }
    if !rest.isEmpty { stream.append(.text(String(rest))) }
  }

  /// Adds HTML of the note, cleaned.
  mutating func appendHTML(_ html: String, to stream: inout MarkupStream) {
    for token in HTMLScanner.tokens(of: html) {
      switch token {
      case .text(let words):
        if words.allSatisfy(\.isNewline) { continue }
        append(HTMLEntities.decoded(words), to: &stream)
      case .open(let name, let attributes, let source):
        appendTag(name, attributes.mapValues(text.source), writtenAs: source, to: &stream)
      case .close(let name, let source):
        if let known = HTMLTag.allowed[name] {
          stream.close(known)
        } else if HTMLTag.hidden.contains(name) {
          stream.close(HTMLTag.hiddenContent.name)
        } else if HTMLTag.allowedEmpty[name] == nil {
          stream.append(.text(text.source(of: source)))
        }
      }
    }
  }

  private mutating func appendTag(
    _ name: String, _ attributes: [String: String], writtenAs source: String,
    to stream: inout MarkupStream
  ) {
    if name == "img" {
      return stream.append(
        image(
          attributes["src"] ?? "", words: attributes["alt"] ?? "", title: attributes["title"] ?? "",
          size: attributes["width"]))
    }
    if let known = HTMLTag.allowedEmpty[name] { return stream.append(.element(known)) }
    if HTMLTag.hidden.contains(name) { return stream.open(HTMLTag.hiddenContent) }
    guard let known = HTMLTag.allowed[name] else {
      return stream.append(.text(text.source(of: source)))
    }
    var tag = HTMLTag(name: known)
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if let attribute = HTMLTag.attributes[key] { tag.attributes[attribute] = value }
    }
    if known == "a", let address = attributes["href"].flatMap(Address.link) {
      tag.attributes["href"] = media.link(address)
    }
    stream.open(tag)
  }
}
