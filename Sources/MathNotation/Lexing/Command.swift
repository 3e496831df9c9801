/// What a LaTeX command does to the tokens of a formula.
enum Command {
  /// It is a token by itself.
  case token(Meaning)
  /// `\displaystyle`, `\tag{1}`: it changes looks, and so many groups behind it are dropped.
  case ignored(groups: Int)
  /// `\left`, `\bigr`: it tells the side of the bracket behind it.
  case sizing(BarSide)
  /// `\,`: three of them part statements as a wide space does.
  case narrowSpace
  /// A sign that stands for itself in text, and for a space in a formula.
  case space
  case rowBreak
  /// `\text`, `\mathrm`: the words in the braces behind it are a token.
  case words(TextStyle)
  case begin
  case end
  /// `\not`: it negates the relation behind it.
  case negation
  /// `\overset`: the first group behind it is dropped.
  case stacked
}
