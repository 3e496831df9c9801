package import Lessons

/// A drawing as a part of a page, whose style sheet has the colours of dark pages.
package enum PageDrawing {
  /// The drawing as markup, all text in it escaped.
  package static func svg(_ content: Illustration) -> String {
    let markup =
      switch content {
      case .plot(let plot): PlotDrawing(plot).document.markup
      case .network(let picture): NetworkPictureDrawing(picture).document.markup
      }
    // No text goes over lines, so that only the indentation is left out.
    return markup.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
  }

  /// The rules that give the colours of drawings their shades on dark pages.
  package static var styleSheet: String { SVGStyle.styleSheet }
}
