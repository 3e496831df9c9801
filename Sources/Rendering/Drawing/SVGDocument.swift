import Lessons

/// An SVG file: elements on a background, with words for those who do not see them.
struct SVGDocument {
  /// The width in user units, which are CSS pixels where nothing scales the drawing.
  let width: Double
  /// The height.
  let height: Double
  /// What it is called.
  let title: String
  /// What is to be seen in it.
  let summary: String
  let nodes: [SVGNode]

  /// The file, the same bytes for the same drawing.
  ///
  /// Identifiers are made of the words, so that drawings in one page do not take each other's.
  ///
  /// Complexity: O(size).
  var text: String { text(isAlone: true) }

  /// The same as a part of an HTML page, which knows its name space and has its style.
  ///
  /// Complexity: O(size).
  var markup: String { text(isAlone: false) }

  private func text(isAlone: Bool) -> String {
    var xml = XMLWriter()
    let (width, height) = (SVGNumber.text(width), SVGNumber.text(height))
    let name = "nn-" + Checksum.of((title + "\n" + summary).utf8)
    let space = isAlone ? [("xmlns", "http://www.w3.org/2000/svg")] : []
    let attributes =
      space + [
        ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-labelledby", "\(name)-title \(name)-summary"),
        ("font-family", "system-ui, sans-serif"), ("font-size", "12"),
      ]
    xml.element("svg", attributes) { xml in
      xml.element("title", [("id", "\(name)-title")], text: title)
      xml.element("desc", [("id", "\(name)-summary")], text: summary)
      if isAlone { xml.element("style", [], text: SVGStyle.styleSheet) }
      background.write(to: &xml)
      for node in nodes { node.write(to: &xml) }
    }
    return xml.text
  }

  private var background: SVGNode {
    .rectangle(
      SVGPoint(x: 0, y: 0), width: width, height: height, radius: 8, .fill(.panel))
  }
}
