import Rendering
import SourceText

/// The files that pages hold, which stand in `Assets`.
enum PageAssets {
  /// What searches a site.
  static let search = text(PackageResources.search_js)

  /// How a page looks, with the font of its formulas.
  static let style =
    font(at: "data:font/woff2;base64,\(Base64.text(of: PackageResources.math_woff2))") + look
  /// What makes the numbers of a page live.
  static let script = script(behind: [])
  /// The same where a network applies the error function, which scripts do not know by themselves.
  static let scriptWithErrorFunction = script(behind: [PackageResources.erf_js])

  /// All scripts that make numbers live.
  static let liveScripts = [script, scriptWithErrorFunction]

  /// The files that the pages of a site share; what they are called, and what they hold.
  static let shared: [(name: String, bytes: [UInt8])] = [
    (sharedStyle, Array((font(at: sharedFont) + look).utf8)),
    (sharedScript, Array("\(scriptWithErrorFunction)\n\(search)".utf8)),
    (sharedFont, PackageResources.math_woff2),
  ]
  static let sharedStyle = "nabla.css"
  static let sharedScript = "nabla.js"
  private static let sharedFont = "nabla-math.woff2"

  private static let look = ShortStyle(
    text(PackageResources.page_css) + text(PackageResources.live_css) + PageDrawing.styleSheet
  ).text

  /// The font of formulas, a part of Latin Modern Math.
  private static func font(at address: String) -> String {
    "@font-face{font-family:Nabla Math;src:url(\(address)) format('woff2')}\n"
  }

  private static func script(behind functions: [[UInt8]]) -> String {
    let files =
      [PackageResources.terms_js] + functions + [
        PackageResources.arithmetic_js, PackageResources.spelling_js, PackageResources.grading_js,
        PackageResources.worksheet_js, PackageResources.live_js, PackageResources.stepper_js,
        PackageResources.card_js, PackageResources.exercise_js, PackageResources.questions_js,
        PackageResources.print_js, PackageResources.start_js,
      ]
    return ShortScript(files.map(text).joined(separator: "\n")).text
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
