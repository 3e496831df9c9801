/// Something that keeps a claim from being called wrong though it fits no reading.
///
/// A doubt stands in a file of its own and in the list of ``Doubts``; the page of doubts and the table of
/// their tests are made from that list.
protocol Doubt: Sendable {
  /// Its name in reports: `added-percentage`.
  var id: String { get }
  /// What is said of a claim that it spares: a sentence that is true of every one.
  var reason: UnreadReason { get }
  /// When it holds, as a sentence for the page of doubts.
  var condition: String { get }
  /// A note that it spares.
  var example: String { get }
  /// Whether it withdraws a rounding, too, not only a wrong link.
  var withdrawsRounding: Bool { get }
  /// Whether it asks for the values of both sides, which a refuted identity and an unknown name that
  /// is taken for a slip do not have.
  var needsValues: Bool { get }

  /// Whether it holds for a link.
  func holds(for link: DoubtedLink) -> Bool
}

extension Doubt {
  var withdrawsRounding: Bool { false }
  var needsValues: Bool { true }
}
