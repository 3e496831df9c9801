/// The declared names that a misspelt one may have meant.
struct NetworkNames: Hashable {
  var inputs: [String] = []
  var parameters: [String] = []
  var units: [String] = []
  /// Whether there are several samples, so that a problem has to name its own.
  var hasSamples = false
  /// How net inputs and outputs are spelled.
  var notation = Notation()
}
