/// `(a - b)^2 = a^2 - b^2` without a word: an identity by its form alone.
///
/// The author is warned of it by a ``FailingIdentity``.
struct UnspokenIdentity: Doubt {
  let id = "unspoken-identity"
  let reason = UnreadReason.unspokenIdentity
  let condition = """
    The link has the form of an identity of letters that does not hold, but no words around it say that it is \
    one, and it may be an equation to solve. A warning tells of it.
    """
  let example = "$(a - b)^2 = a^2 - b^2$"
  let needsValues = false

  func holds(for link: DoubtedLink) -> Bool {
    if case .counterExample(let example) = link.judgement.ground {
      example.isUnspoken
    } else {
      false
    }
  }
}
