import TestSupport
import Testing

@Suite struct PageCommandTests {
  @Test func aNoteBecomesOnePage() throws {
    let result = try Program.run(["page", "-"], input: "# Title\n\n$1 + 1 = 3$\n")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("<!DOCTYPE html>"))
    #expect(result.text.contains("<h1 id=\"title\">Title</h1>"))
    #expect(result.text.contains("✗"))
    #expect(result.errors.isEmpty)
  }

  @Test func whatCannotBeRunIsToldAndThePageWrittenAllTheSame() throws {
    let result = try Program.run(["page", "-"], input: "```nn forwards\n```\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("forward"))
    #expect(result.text.contains("finding wrong"))
  }

  @Test func aNoteThatIsNotThereHasNoPage() throws {
    let result = try Program.run(["page", "nowhere.md"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
  }
}
