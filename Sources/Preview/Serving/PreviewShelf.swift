import Platform

/// The pages of a preview as they are now, and who waits for their changes.
package final class PreviewShelf: Sendable {
  /// A page with what it was before.
  struct Entry: Sendable {
    /// The last page that could be made.
    var page: PreviewedPage
    /// How many pages there were, this one with them.
    var version = 1
    /// The page before this one.
    var previous: PreviewedPage?
    /// Why there is no newer one.
    var problems: [PreviewProblem] = []
    /// How often anything has changed.
    var revision = 1
  }

  private struct State {
    var entries: [Entry]
    var bells: [ObjectIdentifier: Bell] = [:]
  }

  private let state: Locked<State>

  /// Pages in their order, the list of all of them first.
  package init(_ pages: [PreviewedPage]) {
    state = Locked(State(entries: pages.map { Entry(page: $0) }))
  }

  /// Whether anybody looks at a page.
  package var hasReaders: Bool { state.withLock { !$0.bells.isEmpty } }

  /// How many pages there are beside the list.
  var pageCount: Int { state.withLock { $0.entries.count - 1 } }

  /// A page by its place.
  func entry(_ place: Int) -> Entry? {
    state.withLock { $0.entries.indices.contains(place) ? $0.entries[place] : nil }
  }

  /// Puts a page in the place of one before, if it differs, and tells what is wrong with it.
  ///
  /// - Parameters:
  ///   - page: the new page; nil to keep the last one.
  ///   - problems: why there is no newer one.
  ///   - place: its place; 0 is the list of all.
  package func show(_ page: PreviewedPage?, problems: [PreviewProblem] = [], at place: Int) {
    let bells = state.withLock { state -> [Bell] in
      guard state.entries.indices.contains(place) else { return [] }
      let old = state.entries[place]
      let isNew = page.map { !$0.isShown(as: old.page) } ?? false
      if let page {
        // What can be mended is about the newest bytes, though the page be the same.
        state.entries[place].page = page
        if isNew {
          state.entries[place].previous = old.page
          state.entries[place].version += 1
        }
      }
      guard isNew || problems != old.problems else { return [] }
      state.entries[place].problems = problems
      state.entries[place].revision += 1
      return Array(state.bells.values)
    }
    for bell in bells { bell.ring() }
  }

  /// Has a bell rung for every change, until it is taken away.
  func add(_ bell: Bell) { state.withLock { $0.bells[ObjectIdentifier(bell)] = bell } }

  /// Takes a bell away.
  func remove(_ bell: Bell) {
    state.withLock { _ = $0.bells.removeValue(forKey: ObjectIdentifier(bell)) }
  }
}
