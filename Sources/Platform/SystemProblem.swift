/// Why the system has not done something.
package struct SystemProblem: Error, Hashable, Sendable {
  /// What the system says, by its error number.
  package let number: Int32

  /// The error of the last call.
  package static var last: SystemProblem { SystemProblem(number: errno) }
}
