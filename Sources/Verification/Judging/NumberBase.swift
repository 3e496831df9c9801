/// To which base a text says that its numbers are.
enum NumberBase {
  case binary
  case decimal
  /// The text says nothing of it.
  case unstated
}
