/// Why a page is not the newest one, for its reader.
package struct PreviewProblem: Hashable, Sendable {
  /// What it is about, such as `lesson.md:12:3`.
  package let place: String
  /// What is wrong, in one line.
  package let message: String

  /// Something that is wrong at a place.
  package init(place: String, message: String) { (self.place, self.message) = (place, message) }
}
