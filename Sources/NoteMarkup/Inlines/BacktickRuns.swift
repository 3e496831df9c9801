/// The runs of backticks in a leaf block, once a search has gone through to its end.
struct BacktickRuns {
  /// Longer runs open no code span, as in libcmark.
  static let maximumLength = 80

  /// The offset of the last run of each length that a search has seen.
  var last = [Int](repeating: -1, count: maximumLength + 1)
  /// Whether a search has gone through to the end of the leaf block.
  var areKnown = false
}
