/// An opening tag of a note, as far as a page takes it over.
struct HTMLTag {
  let name: HTMLName
  var attributes: HTMLAttributes = [:]
  /// Whether nothing of what it holds is shown.
  var isHidden = false

  /// The elements that a note may have, by their names.
  static let allowed: [String: HTMLName] = {
    let names: [HTMLName] = [
      "abbr", "b", "bdi", "bdo", "blockquote", "caption", "center", "cite", "code", "dd", "del",
      "details",
      "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
      "i", "ins",
      "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
      "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt",
      "u",
      "ul", "var", "a",
    ]
    return Dictionary(names.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The elements without content that a note may have.
  static let allowedEmpty: [String: HTMLName] = ["br": "br", "hr": "hr", "wbr": "wbr"]

  /// The elements that are left out with all that they hold.
  static let hidden: Set<String> = [
    "script", "style", "iframe", "object", "embed", "template", "noscript", "textarea", "select",
    "title",
    "svg", "math", "xmp", "noembed", "noframes", "head", "canvas", "audio", "video", "form",
    "button",
  ]

  /// The attributes that a note may set on any element.
  static let attributes: [String: HTMLName] = [
    "title": "title", "dir": "dir", "lang": "lang", "open": "open", "start": "start",
    "colspan": "colspan",
    "rowspan": "rowspan",
  ]

  /// An element that is left out, with what is in it.
  static let hiddenContent = HTMLTag(name: "template", isHidden: true)
}
