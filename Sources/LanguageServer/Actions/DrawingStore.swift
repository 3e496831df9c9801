package import Lessons
package import Workspace

/// Where the drawings of notes go: whoever starts the server knows how files are written.
package struct DrawingStore: Sendable {
  /// The folder of a note's drawings, as links of the note have it.
  let link: @Sendable (FilePath) -> String
  /// Brings the files of a note's drawings up to date, and gives what went wrong, one sentence each.
  let write: @Sendable ([LessonRun.Drawing], FilePath) -> [String]

  /// Drawings that go nowhere.
  package init() {
    self.init(link: { _ in LessonRun.Options().drawings }, write: { _, _ in [] })
  }

  /// - Parameters:
  ///   - link: gives the folder of a note's drawings, as links of the note have it.
  ///   - write: brings files up to date, and gives what went wrong, one sentence each.
  package init(
    link: @escaping @Sendable (FilePath) -> String,
    write: @escaping @Sendable ([LessonRun.Drawing], FilePath) -> [String]
  ) {
    self.link = link
    self.write = write
  }
}
