import Binding
import Lessons
import NoteMarkup
import Pages
import TestSupport
import Testing
import Verification

/// A page marks answers as `nabla grade` marks the sheet that the page gives out.
@Suite struct LiveGradingTests {
  /// How many learners work through each network.
  private static let learners = 8

  @Test(arguments: NetworkForms.notes.indices)
  func marksAreThoseOfTheSheet(index: Int) throws {
    let (name, note) = NetworkForms.notes[index]
    let bindings = NoteBindings(reading: note)
    for network in NetworkPanels(bindings).networks.compactMap(\.self)
    where network.steps.count < 300 {
      let learners = (0..<Self.learners).map { seed in
        var learner = RandomLearner(network, seed: UInt64(100 * index + seed))
        return learner.answers()
      }
      let pages = try LiveSheet.all(of: network, learners: learners)
      #expect(pages.count == learners.count)
      for (answers, page) in zip(learners, pages) {
        try compare(page, answers, Grade(Note(page.sheet), bindings: bindings), in: name)
      }
    }
  }

  private func compare(
    _ page: LiveSheet, _ answers: [(key: String, text: String)], _ grade: Grade, in name: String
  ) throws {
    let marks = grade.answers.map {
      LiveSheet.Mark(
        key: $0.quantity, verdict: $0.verdict.rawValue, kind: $0.kind?.rawValue,
        reason: $0.reason)
    }
    #expect(marks.map(\.key) == page.marks.map(\.key), "\(name)")
    let texts = Dictionary(uniqueKeysWithValues: answers)
    for (own, theirs) in zip(page.marks, marks) where own != theirs {
      // Of arithmetic a page sees what was put in, and the sheet has what it comes to.
      let isWorkedOut = texts[own.key]?.dropFirst().contains { " ·(".contains($0) } ?? false
      if isWorkedOut, own.verdict == theirs.verdict { continue }
      Issue.record(
        "\(name): \(own.key) = \(texts[own.key] ?? "nothing"): \(own) here, \(theirs) by grade")
    }
  }
}
