/// The files that every page holds, which stand in `Assets`.
enum PageAssets {
  /// How a page looks, with the font of its formulas.
  static let style = font + String(decoding: PackageResources.page_css, as: UTF8.self)

  /// The font of formulas, a part of Latin Modern Math.
  private static let font: String = {
    let data = Base64.text(of: PackageResources.math_woff2)
    return
      "@font-face{font-family:Nabla Math;src:url(data:font/woff2;base64,\(data)) format('woff2')}\n"
  }()
}
