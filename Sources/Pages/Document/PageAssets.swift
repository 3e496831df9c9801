/// The files that every page holds, which stand in `Assets`.
enum PageAssets {
  /// How a page looks.
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
}
