/// The colours of drawings.
///
/// A drawing has no background and cannot know the page's. Each colour therefore is of a middle
/// lightness, and stands out from white as from the near-black of dark pages by 3.5 to 1 or more
/// (WCAG 2.1 asks 3 to 1 of graphics, in 1.4.11).
enum Palette {
  /// Titles, labels and the axes.
  static let text = "#767b83"
  /// The lines at the ticks.
  static let grid = "#767b83"
  static let gridOpacity = 0.25
  /// The series, in the order in which they are drawn.
  static let series = ["#3b82d6", "#c96a10", "#2e9a5b", "#a364d9", "#e0524f", "#0f8f94"]

  /// The colour of a series, the first again after the last.
  static func color(_ index: Int) -> String { series[index % series.count] }

  /// The dashes and gaps of a line that belongs to another.
  static let dashes: [Double] = [6, 4]

  /// The mark of a series, the first again after the last.
  static func marker(_ index: Int) -> SVGMarker {
    SVGMarker.allCases[index % SVGMarker.allCases.count]
  }
}
