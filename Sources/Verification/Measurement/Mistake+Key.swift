extension Mistake {
  /// The mistake without its place, which moves when another token changes its length.
  var key: String { "\(kind?.rawValue ?? "")|\(token)|\(message)" }
}
