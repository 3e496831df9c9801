/// What the words around a formula say of it.
enum Saying {
  /// That it is so, or the answer to a question.
  case affirmed
  /// That it is not so.
  case untrue
  /// That it cannot be, or contradicts something.
  case impossible
}
