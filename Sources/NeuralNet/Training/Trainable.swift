/// What a trainer can train: a vector of parameters and an error that depends on it.
package protocol Trainable: Sendable {
  associatedtype Examples: ExampleSet
  /// Memory that is reused from step to step.
  associatedtype Workspace: Sendable

  var parameters: [Double] { get set }
  /// The parameters that penalties are for.
  var weightRanges: [Range<Int>] { get }
  /// The parameters layer by layer, those layers left out that have none.
  var parameterGroups: [ParameterGroup] { get }

  func makeWorkspace() -> Workspace

  /// The same examples in a form that is taken in faster, for this model and those with its wiring.
  func prepared(_ examples: Examples) -> Examples

  /// Computes the error without any penalty, and its derivative by each parameter.
  ///
  /// - Parameters:
  ///   - examples: those that the error is over.
  ///   - gradient: gets the derivatives; it has a place for each parameter.
  ///   - workspace: what was kept from earlier calls.
  /// - Returns: the error.
  func computeGradient(
    of examples: Examples, into gradient: inout [Double], using workspace: inout Workspace
  ) -> Double
}

extension Trainable {
  /// As they are.
  package func prepared(_ examples: Examples) -> Examples { examples }

  /// ‖∂E/∂(parameters of the group)‖₂ for each of the parameter groups.
  package func gradientNorms(_ gradient: [Double]) -> [Double] {
    parameterGroups.map { Clipping.norm($0.indices.map { gradient[$0] }) }
  }
}
