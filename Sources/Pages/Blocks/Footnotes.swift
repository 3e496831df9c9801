/// The footnotes of a page: numbered as they are referred to, and shown at its end.
struct Footnotes {
  private var numbers: [String: Int] = [:]
  private var words: [String: [HTMLNode]] = [:]
  private var order: [String] = []
  private var references: [String: Int] = [:]

  /// The label that a paragraph defines; nil where it defines none.
  func label(ifDefinedBy node: MarkdownNode, in text: ProtectedText, _ page: PageNote) -> String? {
    for child in node.children {
      guard case .text = child.kind, case .piece(let number)? = text.runs(of: child.literal).first,
        text.pieces[number].kind == .footnoteDefinition
      else { return nil }
      // `[^label]:`
      let range = text.pieces[number].range
      return page.text(range.lowerBound + 2..<range.upperBound - 2)
    }
    return nil
  }

  /// Keeps what a footnote says; the first definition counts.
  mutating func define(_ label: String, as nodes: [HTMLNode]) {
    if words[label] == nil { words[label] = nodes }
  }

  /// The number that refers to a footnote.
  mutating func reference(to label: String) -> HTMLNode {
    let number = numbers[label] ?? order.count + 1
    if numbers[label] == nil {
      numbers[label] = number
      order.append(label)
    }
    references[label, default: 0] += 1
    let isFirst = references[label] == 1
    return .element(
      "sup", ["class": "footnote", "id": isFirst ? "nabla-ref-\(number)" : nil],
      [
        .element(
          "a", ["href": "#nabla-note-\(number)", "aria-label": "Footnote \(number)"],
          text: String(number))
      ])
  }

  /// All footnotes that are referred to and defined.
  var section: [HTMLNode] {
    let items = order.compactMap { label -> HTMLNode? in
      guard let number = numbers[label] else { return nil }
      let back = HTMLNode.element(
        "a", ["href": "#nabla-ref-\(number)", "aria-label": "Back to the text"], text: "↩")
      let nodes = words[label] ?? [.text("(This footnote is missing.)")]
      return .element(
        "li", ["id": "nabla-note-\(number)", "value": String(number)], nodes + [.text(" "), back])
    }
    guard !items.isEmpty else { return [] }
    return [
      .element(
        "section", ["class": "footnotes", "aria-label": "Footnotes"],
        [.element("ol", holding: items)])
    ]
  }
}
