/// A key of a directive's body, or of a map in it.
protocol DirectiveKey: Sendable {
  /// The key as authors write it.
  var rawValue: String { get }
  /// What its value says, in a few words.
  var summary: String { get }
  /// A value that it may have, in YAML.
  var example: String { get }
}

extension DirectiveKey where Self: CaseIterable {
  /// All keys of the kind, in the order in which messages list them.
  static var all: [any DirectiveKey] { Array(allCases) }
}

/// The keys that several directives have.
enum CommonKey: String, CaseIterable, DirectiveKey {
  case digits
  case show

  var summary: String {
    switch self {
    case .digits: "the number of decimals, from 0 to 15"
    case .show: "table, equations or both"
    }
  }

  var example: String {
    switch self {
    case .digits: "4"
    case .show: "table"
    }
  }
}
