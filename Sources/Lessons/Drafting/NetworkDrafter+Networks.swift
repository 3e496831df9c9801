import Binding
package import NoteMarkup

extension NetworkDrafter {
  /// Drafts the networks that a note is about: one, unless the equations of its sections contradict each other.
  ///
  /// - Parameter note: the note; networks that it declares are not looked at.
  /// - Returns: the drafts in the order of the note; none where its equations make up no network.
  /// - Complexity: O(n) in the size of the note, for each level of headings that it has.
  package static func drafts(of note: Note) -> [NetworkDraft] {
    (try? outcome(of: note).get()) ?? []
  }

  /// The same drafts, or why there is none.
  ///
  /// Where the equations of units leave something open, and matrices do not, these tell the network.
  package static func outcome(of note: Note) -> Result<[NetworkDraft], Lack> {
    let whole = draft(of: note, only: StatementSelection())
    if let whole, whole.isComplete { return .success(drafts(of: note, whole: whole)) }
    let drafted = MatrixDrafter(of: note).draft()
    if case .failure(let lack) = drafted, whole == nil { return .failure(lack) }
    if case .success(let draft) = drafted { return .success([draft]) }
    return .success(whole.map { drafts(of: note, whole: $0) } ?? [])
  }

  private static func drafts(of note: Note, whole: NetworkDraft) -> [NetworkDraft] {
    guard whole.hasConflicts else { return [whole] }
    for level in Set(note.sections.map(\.level)).sorted() {
      let parts = note.sections.filter { $0.level == level }
      guard parts.count > 1 else { continue }
      var drafts: [NetworkDraft] = []
      for part in parts {
        guard var draft = draft(of: note, only: StatementSelection(range: part.range)),
          draft.isComplete, !drafts.contains(where: { $0.isWired(like: draft) })
        else { continue }
        draft.place = part.range.lowerBound
        drafts.append(draft)
      }
      if drafts.count > 1 { return drafts }
    }
    return [whole]
  }

  /// Drafts the network of some statements; of several samples as one network.
  private static func draft(
    of note: Note, only selection: StatementSelection
  ) -> NetworkDraft? {
    var drafter = NetworkDrafter(of: note, only: selection)
    let samples = drafter.statements.samples.sorted()
    guard samples.count > 1, samples.count <= mostSamples else { return drafter.draft() }
    var merged: NetworkDraft?
    for sample in samples {
      var one = selection
      one.sample = sample
      var part = NetworkDrafter(of: note, only: one)
      let draft = part.draft()
      if merged == nil { merged = draft }
      // Where the equations differ, what stands above the names tells layers apart.
      guard let draft, merged?.isWired(like: draft) == true else { return drafter.draft() }
      merged?.samples.append((draft.inputs, draft.targets))
    }
    return merged
  }

  /// Notes with more samples are not written by hand.
  private static let mostSamples = 50
}

extension NetworkDraft {
  /// Whether the note gives a number or an equation in several ways.
  fileprivate var hasConflicts: Bool {
    (inputs + parameters).contains { !$0.others.isEmpty }
      || layers.joined().contains { !$0.others.isEmpty }
  }

  /// Whether another draft has the same units with the same equations.
  fileprivate func isWired(like other: NetworkDraft) -> Bool {
    dense.isEmpty && other.dense.isEmpty
      && layers.map { $0.map(\.wiring) } == other.layers.map { $0.map(\.wiring) }
  }
}

extension NetworkDraft.Unit {
  /// What makes two units alike.
  fileprivate var wiring: [String] { [name, netInput ?? "", activation?.word ?? ""] }
}
