package import Binding
import NeuralNet
import SourceText

/// A worked solution of the networks in a lesson: a document that checks itself.
package struct Solution {
  /// What keeps a lesson from being solved.
  package enum Problem: Error, Hashable {
    /// No network has numbers to compute with.
    case noNetwork(NetworkChoice.Problem)
    /// Of all networks none has a quantity of this name; the nearest known one, if there is one.
    case unknownQuantity(String, nearest: String?)
    /// No network that has this quantity has targets, and so an error to be derived.
    case needsTargets(String)
    /// No network declares a sample of this number; how many the first one has.
    case unknownSample(Int, count: Int)
    /// More parameters than anybody reads the derivatives of, one of them as an example.
    case tooManyParameters(Int, limit: Int, example: String)
  }

  /// The document in Markdown.
  package let markdown: String

  /// Solves the networks of a note.
  ///
  /// - Parameters:
  ///   - bindings: what the directives of the note bind.
  ///   - names: the quantities by which the total error is derived; all parameters that are not
  ///     frozen if nil.
  ///   - digits: the number of decimals; that of the note if nil.
  ///   - scope: which networks, samples and passes.
  /// - Throws: `Problem` where there is no network, or no quantity of a name, and where all of a
  ///   great many parameters are asked for.
  /// - Complexity: O(size) steps for each network, each written some times.
  package init(
    _ bindings: NoteBindings, of names: [String]? = nil, digits: Int? = nil,
    scope: SolutionScope = SolutionScope()
  ) throws(Problem) {
    let parts = try NetworkSolution.all(bindings, of: names, in: scope)
    let texts =
      ["# \(LessonWords.solutionTitle)", LessonWords.solutionIntroduction]
      + NetworkSolution.texts(of: parts, decimals: digits ?? bindings.digits)
    markdown = texts.joined(separator: "\n\n") + "\n"
  }
}
