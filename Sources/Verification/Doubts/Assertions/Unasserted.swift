/// A claim that the note does not assert: it says that it is false, asks for the error in it, or only
/// supposes it.
struct Unasserted: Doubt {
  /// How the claims stand in the text that it spares.
  let stance: Stance
  let id: String
  let reason: UnreadReason
  let condition: String
  let example: String
  let withdrawsRounding = true
  let needsValues = false

  func holds(for link: DoubtedLink) -> Bool { link.stance == stance }
}
