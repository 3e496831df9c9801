/// The names that the scalars of a network in layer form have in unit form; all count from 1.
///
/// They follow w_{l,u,j}, b_{l,u} and a_{l,u}: the weight of unit u of layer l for its input j, its
/// bias and its output. A unit is called `l,u`, and its output is spelled so by a notation in which
/// outputs are a and net inputs z.
package enum ScalarNames {
  /// Unit u of layer l.
  package static func unit(_ layer: Int, _ unit: Int) -> String { "\(layer),\(unit)" }

  /// What adds to the output of a unit what is skipped to behind its activation.
  package static func sum(_ unit: String) -> String { unit + ",s" }

  /// Whether a name is that of a unit, and so none that an author could have given.
  package static func isUnit(_ name: String) -> Bool {
    name.contains(",") && !name.contains("_")
  }

  /// A gate of unit u of a layer of gated cells, or the state of an LSTM: `f,u`, `c,u`.
  package static func gate(_ gate: String, _ unit: Int) -> String { "\(gate),\(unit)" }

  /// The weight of a gate for an input (w) or for a cell at the step before (r).
  package static func gateWeight(
    _ letter: String, _ gate: String, unit: Int, source: Int
  ) -> String {
    "\(letter)_\(gate),\(unit),\(source)"
  }

  /// The bias of a gate.
  package static func gateBias(_ gate: String, _ unit: Int) -> String { "b_\(gate),\(unit)" }

  /// The weight of a unit for an input of its layer.
  package static func weight(layer: Int, unit: Int, input: Int) -> String {
    "w_\(layer),\(unit),\(input)"
  }

  /// The weight for unit `state` of the same layer at the step before.
  package static func recurrentWeight(layer: Int, unit: Int, state: Int) -> String {
    "r_\(layer),\(unit),\(state)"
  }

  /// The bias of a unit, or the one that all units of a layer share.
  package static func bias(_ layer: Int, _ unit: Int?) -> String {
    unit.map { "b_\(layer),\($0)" } ?? "b_\(layer)"
  }
}
