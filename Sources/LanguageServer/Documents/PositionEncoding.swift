import SourceText

/// What the characters of a line are counted in.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  /// The one that every client has.
  case utf16 = "utf-16"

  /// The best one of those that a client offers.
  init(offered: JSONValue?) {
    let names = offered?.array?.compactMap(\.string) ?? []
    self = names.contains(Self.utf8.rawValue) ? .utf8 : .utf16
  }
}
