/// How an element of a drawing looks; what is not said is inherited.
struct SVGStyle {
  var fill: String?
  var stroke: String?
  var width: Double?
  /// The lengths of dashes and gaps.
  var dashes: [Double] = []
  var opacity: Double?
  var fontSize: Double?
  var isBold = false
  /// Whether edges are not smoothed, so that neighbours leave no seam.
  var isCrisp = false

  /// Nothing of its own.
  static let inherited = SVGStyle()

  /// The attributes of XML that say it.
  var attributes: [(String, String)] {
    var list: [(String, String)] = []
    if let fill { list.append(("fill", fill)) }
    if let stroke { list.append(("stroke", stroke)) }
    if let width { list.append(("stroke-width", SVGNumber.text(width))) }
    if !dashes.isEmpty {
      list.append(("stroke-dasharray", dashes.map(SVGNumber.text).joined(separator: " ")))
    }
    if let opacity { list.append(("opacity", SVGNumber.text(opacity))) }
    if let fontSize { list.append(("font-size", SVGNumber.text(fontSize))) }
    if isBold { list.append(("font-weight", "bold")) }
    if isCrisp { list.append(("shape-rendering", "crispEdges")) }
    return list
  }
}
