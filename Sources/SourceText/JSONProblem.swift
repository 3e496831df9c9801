/// What keeps a text from being JSON.
package struct JSONProblem: Error, Hashable, Sendable {
  /// The rule that it breaks.
  package enum Kind: Hashable, Sendable {
    /// The text ends within a value, or before one.
    case endsEarly
    /// Something stands where a value or a bracket, comma or colon has to.
    case unexpected
    /// Something follows the value.
    case goesOn
    case badNumber
    case badEscape
    /// A control character stands in a string.
    case controlCharacter
    /// Containers within containers, more than are read.
    case tooDeep
  }

  /// The rule that it breaks.
  package let kind: Kind
  /// The offset in bytes where it does.
  package let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
