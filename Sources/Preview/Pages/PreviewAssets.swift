/// What a preview adds to a page, which stands in `Assets`.
enum PreviewAssets {
  /// Shows what has changed.
  static let script = String(decoding: PackageResources.preview_js, as: UTF8.self)
  /// How remarks stand in the margin, and how it looks what is told of the preview itself.
  static let style = String(decoding: PackageResources.preview_css, as: UTF8.self)
}
