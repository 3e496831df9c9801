import Platform

/// Names of scalars that each time step has of its own: `h_1` at step 2 is `h_1[2]`.
///
/// A network that is unrolled over its steps is a network like any other, whose units have such
/// names. `Quantity` has both forms of them: `untimed` is what networks know, `timed` what a reader
/// wants to see. A name with a bracket cannot be declared, so the two are never confused.
package enum TimedName {
  /// The name at a step, counted from 1; step 0 is what the first one reads.
  package static func name(_ base: String, step: Int) -> String { "\(base)[\(step)]" }

  /// The name without its step, and the step if it has one.
  package static func parts(of name: String) -> (base: String, step: Int?) {
    guard name.utf8.last == UInt8(ascii: "]"),
      let open = name.utf8.lastIndex(of: UInt8(ascii: "[")),
      let step = Int(written: name[name.utf8.index(after: open)...].dropLast())
    else { return (name, nil) }
    return (String(name[..<open]), step)
  }
}
