import Foundation
import TestSupport
import Testing

@testable import Workspace

/// Which files of a folder are notes to be read.
@Suite struct NoteFinderTests {
  private func found(_ files: [String: String], in folder: String = "") throws -> Set<String> {
    let scratch = try Scratch()
    for (name, text) in files {
      let url = scratch.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let root = scratch.url.path + "/" + folder
    let items = NoteFinder.find([root], ConfigurationLibrary(), tellsOthers: true)
    return Set(
      items.map { item in
        switch item {
        case .note(let path):
          String(path.text.dropFirst(root.count)).trimmingPrefix("/").description
        case .trouble(let trouble): trouble.message
        case .broken(let problem): "broken \(problem.diagnostics.count)"
        }
      })
  }

  @Test func allKindsAreFound() throws {
    let files = ["a.md", "b.MD", "c.qmd", "d.Rmd", "e.ipynb", "f.tex", "g.txt", "h.py", "i"]
    let found = try found(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    #expect(found == ["a.md", "b.MD", "c.qmd", "d.Rmd", "e.ipynb", "f.tex"])
  }

  @Test func whatProgramsMakeIsLeftOut() throws {
    let files = [
      "a.md": "", ".b/c.md": "", "node_modules/d/e.md": "", "f/build/g.md": "", "builds/h.md": "",
    ]
    #expect(try found(files) == ["a.md", "builds/h.md"])
    #expect(try found(files, in: "f/build") == ["g.md"])
  }

  @Test func whatGitIgnoresIsLeftOut() throws {
    let files = [
      ".git/info/exclude": "i.md\n", ".gitignore": "# c\n*.tmp.md\nout/\n!keep.tmp.md\n/r.md\n",
      "a.md": "", "b.tmp.md": "", "keep.tmp.md": "", "out/c.md": "", "d/out/e.md": "", "i.md": "",
      "r.md": "", "d/r.md": "", "d/.gitignore": "f.md\n", "d/f.md": "", "f.md": "",
    ]
    #expect(try found(files) == ["a.md", "keep.tmp.md", "d/r.md", "f.md"])
    #expect(try found(files, in: "d") == ["r.md"])
    #expect(try found(files, in: "out") == ["c.md"])
    let all = try found(files.merging(["nabla.yml": "respect-gitignore: no"]) { $1 })
    #expect(all.count == 10)
  }

  @Test func theConfigurationSaysWhatIsLeftOut() throws {
    let files = [
      "nabla.yml": "exclude: [drafts/, \"*.old.md\"]\ninclude: [\"*.md\"]", "a.md": "", "b.qmd": "",
      "drafts/c.md": "", "d/e.old.md": "", "d/f.md": "",
    ]
    #expect(try found(files) == ["a.md", "d/f.md"])
    #expect(try found(files, in: "drafts").first?.hasPrefix("no notes in this folder") == true)
    #expect(try found(files, in: "d/e.old.md").first?.hasPrefix("excluded by ") == true)
    #expect(try found(["nabla.yml": "a: b", "a.md": ""]) == ["broken 1"])
  }

  @Test func documentsOfOtherKindsAreTold() throws {
    #expect(
      try found(["a.md": "", "b.rst": "", "c.RST": "", "d.typ": "", "e.png": ""]) == [
        "a.md", "not looked at: 2 .rst, 1 .typ",
      ])
  }
}
