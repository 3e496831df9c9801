/// The colours of drawings.
///
/// A drawing has a background of its own and follows the reader's choice between light and dark pages,
/// wherever it is shown as a picture. Texts stand out from their background by 4.5 to 1 or more,
/// lines and marks by 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11).
enum Palette {
  /// The series of a plot, in the order in which they are drawn.
  private static let series = (
    light: ["#1f6fd1", "#b35900", "#1a7f4b", "#8250c4", "#cf3531", "#0b7a80"],
    dark: ["#6cb2ff", "#f0a04b", "#57d196", "#c297ff", "#ff8b85", "#4fd0d6"]
  )

  /// The number of colours for series; after the last comes the first again.
  static let seriesCount = series.light.count

  /// The colour of a series, the first again after the last.
  static func color(_ index: Int) -> DrawingColor { .series(index % seriesCount) }

  /// How much of the lines at the ticks is seen.
  static let gridOpacity = 0.25

  /// The dashes and gaps of a line that belongs to another.
  static let dashes: [Double] = [6, 4]

  /// The mark of a series, the first again after the last.
  static func marker(_ index: Int) -> SVGMarker {
    SVGMarker.allCases[index % SVGMarker.allCases.count]
  }

  /// A colour on light and on dark pages, in the notation of CSS.
  static func shades(of color: DrawingColor) -> (light: String, dark: String) {
    switch color {
    case .panel: ("#ffffff", "#0d1117")
    case .text: ("#57606a", "#9da7b3")
    case .strong: ("#1f2328", "#e6edf3")
    case .series(let index): (series.light[index % seriesCount], series.dark[index % seriesCount])
    }
  }
}

/// What a colour of a drawing is for.
enum DrawingColor: Hashable {
  /// The background.
  case panel
  /// Labels, axes and lines that are not in the foreground.
  case text
  /// Titles, and what the eye is to find first.
  case strong
  /// A series of a plot, or a path of a network.
  case series(Int)

  /// All colours.
  static let all =
    [DrawingColor.panel, .text, .strong] + (0..<Palette.seriesCount).map(DrawingColor.series)

  /// The word for it in the names of classes.
  var word: String {
    switch self {
    case .panel: "panel"
    case .text: "text"
    case .strong: "strong"
    case .series(let index): "series-\(index + 1)"
    }
  }
}
