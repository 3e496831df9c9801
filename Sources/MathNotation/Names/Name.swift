/// The name of a symbol: an index into the ``NameTable`` that made it.
package struct Name: Hashable, Sendable {
  /// The position among the names of the table, from 0.
  package let id: Int32
}
