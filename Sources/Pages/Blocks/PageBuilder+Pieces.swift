import Binding
import Lessons
import NoteMarkup
import Platform
import Rendering
import SourceText

extension PageBuilder {
  /// What a piece of the note is on the page.
  mutating func nodes(of piece: NotePiece) -> [HTMLNode] {
    switch piece.kind {
    case .formula(let index): [formula(index)]
    case .directive(let index): [directive(index)]
    case .value(let index): [value(index, piece.range)]
    case .wikilink: [wikilink(piece.range)]
    case .embed: [embed(piece.range)]
    case .blockID: [.element("span", ["id": page.text(piece.range)])]
    case .footnote:
      [footnotes.reference(to: page.text(piece.range.lowerBound + 2..<piece.range.upperBound - 1))]
    case .callout, .footnoteDefinition: []
    case .resultStart, .resultEnd, .nothing: []
    }
  }

  // MARK: Links and pictures

  private func wikilink(_ range: ByteRange) -> HTMLNode {
    let target = WikiTarget(page.text(range))
    guard let address = address(of: target) else {
      return .element("span", ["class": "wikilink"], text: target.shown)
    }
    return .element("a", ["href": address], text: target.shown)
  }

  private func address(of target: WikiTarget) -> String? {
    let place = target.heading.map { heading in
      "#" + (heading.hasPrefix("^") ? heading : HeadingNames.slug(heading))
    }
    if target.note.isEmpty { return place }
    return media.wikilink(target.note).map { $0 + (place ?? "") }
  }

  private func embed(_ range: ByteRange) -> HTMLNode {
    let target = WikiTarget(page.text(range).dropFirst())
    let isSize = target.label?.first?.isNumber == true
    let words = isSize ? "" : target.label ?? ""
    if target.heading == nil, media.dataAddress(of: target.note) != nil {
      return image(target.note, words: words, title: "", size: isSize ? target.label : nil)
    }
    let shown = isSize ? target.note : target.shown
    guard let address = address(of: target) else {
      return .element("span", ["class": "wikilink"], text: shown)
    }
    return .element("a", ["href": address, "class": "embed"], text: shown)
  }

  /// A picture: a drawing of Nabla's, a file beside the note, or a link to what stands elsewhere.
  func image(_ address: String, words: String, title: String, size: String? = nil) -> HTMLNode {
    if let drawing = page.drawings[address] { return figure(drawing) }
    var (words, size) = (words, size)
    // `![words|300](picture.png)`
    if size == nil, let bar = words.lastIndex(of: "|"),
      words[words.index(after: bar)...].first?.isNumber == true
    {
      size = String(words[words.index(after: bar)...])
      words = String(words[..<bar])
    }
    let path = Address.decoded(address)
    if !Address.isRemote(address), let data = media.dataAddress(of: path) {
      let sides = (size ?? "").split(separator: "x").map { Int(written: $0.prefix { $0.isNumber }) }
      return .element(
        "img",
        [
          "src": data, "alt": words, "title": title.isEmpty ? nil : title,
          "width": (sides.first ?? nil).map(String.init),
          "height": sides.count > 1 ? sides[1].map(String.init) : nil,
        ])
    }
    let shown = "[picture: \(words.isEmpty ? address : words)]"
    guard let link = Address.link(address) else {
      return .element("span", ["class": "missing"], text: shown)
    }
    return .element("a", ["href": link, "class": "missing"], text: shown)
  }

  private func figure(_ drawing: Illustration) -> HTMLNode {
    .element(
      "figure",
      holding: [
        .drawing(PageDrawing.svg(drawing)), .element("figcaption", text: drawing.summary),
      ])
  }

  // MARK: Directives

  /// What the author wrote to have something computed, folded, and what is wrong with it.
  mutating func directive(_ index: Int) -> HTMLNode {
    let directive = page.note.directives[index]
    result = ResultFrame(ofDirective: index, in: page, panels)
    let words = [directive.name, directive.label].compactMap(\.self).map(page.text)
    let body = String(decoding: directive.body(in: page.note).bytes, as: UTF8.self)
    var nodes = panels.panel(of: directive)
    nodes.append(
      .element(
        "details", ["class": "made"],
        [
          .element("summary", text: "How this was made: \(page.text(directive.name))"),
          Self.listing("nn \(words.joined(separator: " "))\n\(body)", language: "yaml"),
        ]))
    let problems = page.bindings.diagnostics.filter {
      directive.range.contains($0.range.lowerBound) && $0.severity == .error
    }
    for problem in problems {
      nodes.append(
        .element("p", ["class": "finding wrong", "role": "note"], text: "✗ \(problem.message)"))
    }
    return .group(nodes)
  }

  /// A value that the prose asks for, in the place of the code span; one that could not be computed stays code.
  private mutating func value(_ index: Int, _ range: ByteRange) -> HTMLNode {
    let value = page.note.inlineValues[index]
    guard
      let shown = OwnedComments.value(
        in: range, behind: value.range.upperBound, of: page.note.bytes)
    else { return .element("code", text: page.text(value.range).filter { $0 != "`" }) }
    var attributes: HTMLAttributes = ["value": shown]
    if let quantity = quantities.quantity(
      named: page.text(value.quantity), at: range.lowerBound, showing: shown)
    {
      attributes["data-q"] = "\(quantity.network):\(quantity.key)"
      attributes["data-f"] = "d\(quantity.decimals)"
    }
    return .element("data", attributes, [.text(shown)])
  }

  // MARK: Callouts

  /// A quote that begins with `[!kind]`, as Obsidian shows it; nil for any other quote.
  mutating func callout(_ node: MarkdownNode) -> HTMLNode? {
    var siblings = node.children
    guard let first = siblings.next(), case .paragraph = first.kind,
      let range = calloutMark(of: first)
    else { return nil }
    let mark = page.text(range)
    let kind = mark.dropFirst(2).prefix { $0 != "]" && $0 != "|" }.lowercased()
    var nodes = inlines(first.children)
    let end =
      nodes.firstIndex { if case .text("\n") = $0 { true } else { false } } ?? nodes.endIndex
    var title = Array(nodes[..<end])
    nodes = Array(nodes[end...].dropFirst())
    if case .text(let words)? = title.first, words.trimmingBlanks.isEmpty { title.removeFirst() }
    if title.isEmpty { title = [.text(kind.prefix(1).uppercased() + kind.dropFirst())] }
    var body = nodes.isEmpty ? [] : [HTMLNode.element("p", holding: nodes)]
    body += findings.takePending()
    body += blocks(siblings)
    let name = "callout \(CalloutKind.className(of: String(kind)))"
    guard mark.hasSuffix("-") || mark.hasSuffix("+") else {
      return .element(
        "div", ["class": name, "role": "note"], [.element("p", ["class": "title"], title)] + body)
    }
    return .element(
      "details", ["class": name, "open": mark.hasSuffix("+") ? "" : nil],
      [.element("summary", ["class": "title"], title)] + body)
  }

  /// Where the mark of a callout stands, if a paragraph begins with one.
  private func calloutMark(of paragraph: MarkdownNode) -> ByteRange? {
    var children = paragraph.children
    guard let first = children.next(), case .text = first.kind,
      case .piece(let number)? = text.runs(of: first.literal).first,
      text.pieces[number].kind == .callout
    else { return nil }
    return text.pieces[number].range
  }
}
