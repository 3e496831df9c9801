package import Binding

/// A worked solution with blanks, for a learner to fill in.
package struct Worksheet {
  /// The document in Markdown.
  package let markdown: String

  /// Writes the worksheet of the networks in a note.
  ///
  /// - Parameters:
  ///   - bindings: what its directives bind.
  ///   - names: the quantities by which the total error is derived; all parameters that are not
  ///     frozen if nil.
  ///   - digits: the number of decimals; that of the note if nil.
  ///   - scope: which networks, samples and passes.
  ///   - blanks: what is left to the learner.
  /// - Throws: `Solution.Problem` where there is no network, or no quantity of a name.
  /// - Complexity: that of the worked solution.
  package init(
    _ bindings: NoteBindings, of names: [String]? = nil, digits: Int? = nil,
    scope: SolutionScope = SolutionScope(), blanks: Blanks = Blanks()
  ) throws(Solution.Problem) {
    let parts = try NetworkSolution.all(bindings, of: names, in: scope, blanks: blanks)
    let decimals = digits ?? bindings.digits
    let texts =
      [
        WorksheetOrder(names: names, digits: decimals, scope: scope, blanks: blanks).comment,
        "# \(LessonWords.worksheetTitle)",
        LessonWords.worksheetIntroduction(
          decimals, hasUpdate: parts.contains(where: \.hasUpdate)),
      ] + NetworkSolution.texts(of: parts, decimals: decimals)
    markdown = texts.joined(separator: "\n\n") + "\n"
  }
}
