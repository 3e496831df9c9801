/// The directives that a note may have.
package enum DirectiveName: String, Hashable, Sendable, CaseIterable {
  case network
  case define
  case data
  case forward
  case error
  case gradient
  case update
  case train
  case predict
  case initialize
  case transfer
  case diagram
  case plot
  case expect
  case exercise
  case question

  /// The words of all directives, in the order of the list above.
  static let words = allCases.map(\.rawValue)
}
