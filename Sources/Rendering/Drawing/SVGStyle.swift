/// How an element of a drawing looks; what is not said is inherited.
struct SVGStyle {
  /// What an area or a line is painted with.
  enum Paint: Hashable {
    case none
    case color(DrawingColor)
  }

  var fill: Paint?
  var stroke: Paint?
  var width: Double?
  /// The lengths of dashes and gaps.
  var dashes: [Double] = []
  var opacity: Double?
  /// The opacity of the line alone.
  var strokeOpacity: Double?
  var fontSize: Double?
  var isBold = false
  /// Whether edges are not smoothed, so that neighbours leave no seam.
  var isCrisp = false

  /// Nothing of its own.
  static let inherited = SVGStyle()

  /// An area of a colour.
  static func fill(_ color: DrawingColor) -> SVGStyle { SVGStyle(fill: .color(color)) }

  /// A line of a colour and width.
  static func line(_ color: DrawingColor, width: Double) -> SVGStyle {
    SVGStyle(fill: SVGStyle.Paint.none, stroke: .color(color), width: width)
  }

  /// The attributes of XML that say it.
  ///
  /// A colour is an attribute, for light pages and for what knows no style sheets, and a class, by
  /// which `styleSheet` changes it on dark ones.
  var attributes: [(String, String)] {
    var list: [(String, String)] = []
    var classes: [String] = []
    func add(_ paint: Paint?, to attribute: String) {
      switch paint {
      case nil: return
      case .some(.none): list.append((attribute, "none"))
      case .color(let color):
        list.append((attribute, Palette.shades(of: color).light))
        classes.append(Self.className(attribute, color))
      }
    }
    add(fill, to: "fill")
    add(stroke, to: "stroke")
    if !classes.isEmpty { list.insert(("class", classes.joined(separator: " ")), at: 0) }
    if let width { list.append(("stroke-width", SVGNumber.text(width))) }
    if !dashes.isEmpty {
      list.append(("stroke-dasharray", dashes.map(SVGNumber.text).joined(separator: " ")))
    }
    if let opacity { list.append(("opacity", SVGNumber.text(opacity))) }
    if let strokeOpacity { list.append(("stroke-opacity", SVGNumber.text(strokeOpacity))) }
    if let fontSize { list.append(("font-size", SVGNumber.text(fontSize))) }
    if isBold { list.append(("font-weight", "bold")) }
    if isCrisp { list.append(("shape-rendering", "crispEdges")) }
    return list
  }

  private static func className(_ attribute: String, _ color: DrawingColor) -> String {
    "nn-\(attribute)-\(color.word)"
  }

  /// The rules that give every colour its shade on dark pages.
  static let styleSheet: String = {
    let rules = DrawingColor.all.map { color in
      let shade = Palette.shades(of: color).dark
      return ["fill", "stroke"].map { ".\(className($0, color)){\($0):\(shade)}" }.joined()
    }
    return "@media (prefers-color-scheme:dark){\(rules.joined())}"
  }()
}
