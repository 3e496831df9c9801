import Workspace

/// A configuration as a file would say it.
enum SettingsText {
  /// The configuration in YAML, after the files that it comes from.
  static func text(of configuration: Configuration) -> String {
    var lines = configuration.files.map { "# \($0.text)" }
    if lines.isEmpty { lines = ["# no configuration file"] }
    for key in ConfigurationKey.allCases {
      guard let value = configuration.text(of: key) else { continue }
      lines.append("\(key.rawValue): \(value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
