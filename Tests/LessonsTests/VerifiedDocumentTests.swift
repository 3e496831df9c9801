import Binding
import Testing

@testable import Lessons

@Suite struct VerifiedDocumentTests {
  /// What a formula comes out as that can be written with one to three decimals, or as a symbol.
  private func written(_ claim: @escaping @Sendable (FormulaForm) -> String) -> String {
    VerifiedDocument.text(decimals: 1, context: NoteBindings()) { writer in
      writer.inline { _ in "1 + 1 = 2" }
      writer.inline(claim)
    }
  }

  @Test func whatIsVerifiedStaysAsItIsAskedFor() {
    #expect(written { "0.5 + 0.5 = \($0.decimals)" } == "$1 + 1 = 2$$0.5 + 0.5 = 1$")
  }

  @Test func otherDecimalsAreTakenWhereTheyAreNeeded() {
    #expect(written { "1 + 2 = \($0.decimals)" } == "$1 + 1 = 2$$1 + 2 = 3$")
  }

  @Test func atLastOnlyTheQuantityIsNamed() {
    #expect(written { $0.detail == .bare ? "x" : "1 + 1 = 3" } == "$1 + 1 = 2$$x$")
  }

  @Test func blanksComeOnceAllIsVerified() {
    let text = VerifiedDocument.text(
      decimals: 1, context: NoteBindings(), blanks: Blanks()
    ) { writer in
      writer.inline { "1 + 2 = \($0.blanks == nil ? "\($0.decimals)" : Blanks.text)" }
    }
    #expect(text == "$1 + 2 = \\boxed{?}$")
  }
}
