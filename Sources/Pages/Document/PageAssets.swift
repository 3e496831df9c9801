import SourceText

/// The files that pages hold, which stand in `Assets`.
enum PageAssets {
  /// What searches a site.
  static let search = String(decoding: PackageResources.search_js, as: UTF8.self)

  /// How a page looks, with the font of its formulas.
  static let style = font + text(PackageResources.page_css) + text(PackageResources.live_css)

  /// The font of formulas, a part of Latin Modern Math.
  private static let font: String = {
    let data = Base64.text(of: PackageResources.math_woff2)
    return
      "@font-face{font-family:Nabla Math;src:url(data:font/woff2;base64,\(data)) format('woff2')}\n"
  }()

  /// What makes the numbers of a page live.
  static let script = script(behind: [])
  /// The same where a network applies the error function, which scripts do not know by themselves.
  static let scriptWithErrorFunction = script(behind: [PackageResources.erf_js])

  /// All scripts that make numbers live.
  static let liveScripts = [script, scriptWithErrorFunction]

  private static func script(behind functions: [[UInt8]]) -> String {
    let files =
      [PackageResources.terms_js] + functions + [
        PackageResources.arithmetic_js, PackageResources.spelling_js, PackageResources.grading_js,
        PackageResources.worksheet_js, PackageResources.live_js, PackageResources.stepper_js,
        PackageResources.card_js, PackageResources.exercise_js, PackageResources.start_js,
      ]
    return ShortScript(files.map(text).joined(separator: "\n")).text
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
