package import MathNotation

extension NoteBindings {
  /// Asks for the lessons that the note leans on, and keeps what they bind.
  mutating func lean(on files: NoteFiles) {
    let found = files.lend(lessons)
    lent = found.bindings
    diagnostics += found.problems.map { $0.problem.diagnostic(at: $0.range) }
  }

  /// Whether there is neither a network nor a name in them.
  package var declaresNothing: Bool { models.isEmpty && networks.isEmpty && declarations.isEmpty }

  /// The networks that the note speaks of: its own, then those of its lessons.
  package var knownNetworks: [BoundNetwork] { networks + lent.flatMap(\.networks) }

  /// The names of the note, and those of its lessons that it does not declare itself.
  ///
  /// Complexity: O(n) in the names where several declare some, else O(lessons).
  package var knownNames: DeclaredNames {
    lent.reversed().reduce(DeclaredNames()) { $0.merging($1.declaredNames) }
      .merging(declaredNames)
  }

  /// The bindings of a note that is itself read as a lesson: where it declares no network, not even one
  /// that something is wrong with, those of its lessons are its own, and so are the names of theirs that
  /// it does not have.
  ///
  /// Complexity: O(n) in what the lessons bind.
  package var completed: NoteBindings {
    var completed = self
    for lesson in lent {
      let own = Set(completed.declarations.map(\.name))
      completed.declare(lesson.declarations.filter { !own.contains($0.name) })
    }
    guard models.isEmpty, brokenNetworks.isEmpty else { return completed }
    for lesson in lent {
      let count = completed.networks.count
      completed.networks += lesson.networks
      for model in lesson.models {
        var model = model
        model.network = model.network.map { $0 + count }
        completed.add(model)
      }
    }
    return completed
  }
}
