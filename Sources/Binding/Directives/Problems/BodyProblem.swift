/// What can be wrong with a body as YAML, whatever the directive.
enum BodyProblem: DirectiveProblem, Hashable {
  case empty(DirectiveName)
  case tooLong
  case notUTF8
  case nestingTooDeep
  case anchor
  case tag(String)
  case tab
  /// What the YAML parser says.
  case invalid(String)
  /// The YAML parser has nothing to say.
  case unreadable
  case repeatedKey(String)
  case keyIsNoText
  /// More is wrong than one directive tells.
  case tooManyProblems
}
