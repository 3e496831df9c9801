import NoteMarkup
import SourceText

/// Turns the blocks of a note into those of its page.
struct PageBuilder {
  let page: PageNote
  let text: ProtectedText
  let media: PageMedia
  /// What the page shows of the networks.
  let panels: NetworkPanels
  /// The lines of what libcmark read.
  let lines: LineTable
  var headings = HeadingNames()
  var footnotes = Footnotes()
  var findings: Findings
  var quantities: NamedQuantities
  /// The headings of the page so far, for its contents.
  var contents: [PageContents.Entry] = []
  /// What the page adds to the result of the last directive.
  var result = ResultFrame()
  /// How deep blocks or inline elements are nested around the current one.
  var depth = 0

  /// What is nested deeper is shown as plain words.
  static let greatestDepth = 48

  init(_ page: PageNote, media: PageMedia, panels: NetworkPanels) {
    self.page = page
    self.media = media
    self.panels = panels
    text = ProtectedText(page.note)
    lines = LineTable(text.bytes)
    findings = Findings(page)
    quantities = NamedQuantities(page.bindings)
  }

  /// The blocks of the page.
  ///
  /// Complexity: O(n).
  mutating func build() -> [HTMLNode] {
    let tree = MarkdownTree(text.bytes)
    var nodes = blocks(tree.blocks)
    nodes += footnotes.section
    return nodes
  }

  /// Blocks beside each other, in which tags of the author may hold others.
  mutating func blocks(_ siblings: MarkdownNode.Siblings, isTight: Bool = false) -> [HTMLNode] {
    var stream = MarkupStream()
    for node in siblings { append(node, to: &stream, isTight: isTight) }
    return stream.nodes
  }

  private mutating func append(
    _ node: MarkdownNode, to stream: inout MarkupStream, isTight: Bool
  ) {
    guard depth < Self.greatestDepth else {
      stream.append(.element("p", text: text.source(of: node.words)))
      return
    }
    depth += 1
    defer { depth -= 1 }
    switch node.kind {
    case .paragraph: appendParagraph(node, to: &stream, isTight: isTight)
    case .heading(let level): stream.append(heading(node, level: level))
    case .quote: stream.append(quote(node))
    case .list(let isOrdered, let start, let isTight):
      stream.append(list(node, isOrdered: isOrdered, start: start, isTight: isTight))
    case .code(let info): stream.append(code(node, info: info))
    case .htmlBlock: appendHTML(node.literal, to: &stream)
    case .rule: stream.append(.element("hr"))
    default: stream.append(.element("p", holding: inlines(node.children)))
    }
    for finding in findings.takePending() { stream.append(finding) }
  }

  // MARK: Leaves

  private mutating func appendParagraph(
    _ node: MarkdownNode, to stream: inout MarkupStream, isTight: Bool
  ) {
    if let kind = onlyPiece(of: node) {
      switch kind {
      case .resultStart:
        return stream.open(
          HTMLTag(name: "div", attributes: result.attributes, isHidden: result.isHidden))
      case .resultEnd: return stream.close("div")
      case .nothing: return
      default: break
      }
    }
    if let table = table(in: node) { return stream.append(table) }
    if let label = footnotes.label(ifDefinedBy: node, in: text, page) {
      let words = inlines(node.children)
      return footnotes.define(label, as: words)
    }
    let nodes = inlines(node.children)
    if nodes.isEmpty { return }
    if nodes.count == 1, case .element("figure", _, _) = nodes[0] { return stream.append(nodes[0]) }
    stream.append(isTight ? .group(nodes) : .element("p", holding: nodes))
  }

  /// The kind of the piece that a paragraph consists of.
  private func onlyPiece(of node: MarkdownNode) -> NotePiece.Kind? {
    var found: NotePiece.Kind?
    for child in node.children {
      guard case .text = child.kind else { return nil }
      for run in text.runs(of: child.literal) {
        guard found == nil, case .piece(let number) = run else { return nil }
        found = text.pieces[number].kind
      }
    }
    return found
  }

  private mutating func heading(_ node: MarkdownNode, level: Int) -> HTMLNode {
    let words = text.source(of: node.words)
    let name = headings.name(of: words)
    let nodes = inlines(node.children)
    contents.append(PageContents.Entry(level: level, name: name, words: words))
    let tag: HTMLName =
      switch level {
      case 1: "h1"
      case 2: "h2"
      case 3: "h3"
      case 4: "h4"
      case 5: "h5"
      default: "h6"
      }
    return .element(tag, ["id": name], nodes)
  }

  private mutating func code(_ node: MarkdownNode, info: String) -> HTMLNode {
    for case .piece(let number) in text.runs(of: info) {
      switch text.pieces[number].kind {
      case .directive(let index): return directive(index)
      case .formula(let index):
        return formula(index)
      default: break
      }
    }
    let language = text.source(of: info).split { $0.isWhitespace }.first.map(String.init)
    return Self.listing(text.source(of: node.literal), language: language)
  }

  /// A block of code.
  static func listing(_ code: String, language: String? = nil) -> HTMLNode {
    .element(
      "pre",
      holding: [.element("code", ["class": language.map { "language-\($0)" }], text: code)])
  }

  // MARK: Containers

  private mutating func list(
    _ node: MarkdownNode, isOrdered: Bool, start: Int, isTight: Bool
  ) -> HTMLNode {
    var items: [HTMLNode] = []
    for item in node.children {
      depth += 1
      defer { depth -= 1 }
      var nodes = blocks(item.children, isTight: isTight)
      let task = TaskMark.take(from: &nodes)
      items.append(.element("li", ["class": task.map(\.className)], nodes))
    }
    return isOrdered
      ? .element("ol", ["start": start == 1 ? nil : String(start)], items)
      : .element("ul", holding: items)
  }

  private mutating func quote(_ node: MarkdownNode) -> HTMLNode {
    if let callout = callout(node) { return callout }
    return .element("blockquote", holding: blocks(node.children))
  }
}
