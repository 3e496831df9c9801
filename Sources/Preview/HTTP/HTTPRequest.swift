/// A request without a body, as far as its head tells.
package struct HTTPRequest: Equatable, Sendable {
  /// What is asked for, such as `GET`.
  let method: String
  /// The path, such as `/a/b`: escapes in it are left, and what stands behind a question mark is not in it.
  let path: String
  let headers: HTTPHeaders

  /// Whether the head of the answer is wanted alone.
  var isAboutHead: Bool { method == "HEAD" }
}
