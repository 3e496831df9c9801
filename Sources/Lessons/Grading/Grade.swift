package import Binding
package import NoteMarkup
package import SourceText
package import Verification

/// A filled-in worksheet, marked against its lesson.
package struct Grade {
  /// What is thought of an answer.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case right
    /// Right to fewer digits than are wanted.
    case near
    /// Right given an earlier slip.
    case followThrough = "right given an earlier slip"
    case wrong
    /// What stands there is no number.
    case unread
    case notAnswered = "not answered"

    /// What an answer earns; a slip costs its mark once.
    package var score: Double {
      switch self {
      case .right, .followThrough: 1
      case .near: 0.5
      case .wrong, .unread, .notAnswered: 0
      }
    }
  }

  /// What the sheet says of one quantity.
  package struct Answer: Sendable {
    /// The label of the network, where the lesson has several.
    package var network: String?
    /// The plain key of the quantity.
    package var quantity: String
    /// The name of the quantity in a terminal.
    package var name: String
    /// Where the answer stands in the sheet; nil if the quantity does not appear in it.
    package var range: ByteRange?
    /// The answer as it is written; nil if there is none.
    package var stated: String?
    /// The value that it should have.
    package var expected: String
    /// The value that follows from the learner's own earlier answers, where that is another one.
    package var followed: String?
    /// What is thought of it.
    package var verdict: Verdict
    /// What kind of slip led to it, where one is found.
    package var kind: Mistake.Kind?
    /// What of the equation was done in another way, where that is the slip.
    package var change: EquationChange?
    /// The slip in words, where one is found.
    package var slip: String?
    /// Why it is not right.
    package var reason: String?
    /// What may help to find the slip, and does not give the answer away.
    package var hint: String?
    /// Whether it is right as it is written, with fewer digits than are wanted.
    package var isTooCoarse = false
    /// Whether it is 0 where something else is wanted.
    var isNought = false
    /// Whether the sheet has a blank for it, or nothing at all.
    package var isBlank = false
  }

  /// In the order of the computation.
  package let answers: [Answer]
  /// What the sheet says that it was made for and no network has.
  package let unknownNames: [String]
  /// Whether the sheet declares networks, and none of them is the lesson's.
  package let isOfOtherNetwork: Bool

  /// The marks of all answers, of one each at most.
  package var score: Double { answers.reduce(0) { $0 + $1.verdict.score } }
  /// Whether nothing is left to correct.
  package var isAllRight: Bool { answers.allSatisfy { $0.verdict == .right } }

  /// Marks a sheet.
  ///
  /// - Parameters:
  ///   - sheet: the filled-in worksheet.
  ///   - bindings: what the lesson's directives bind.
  ///   - names: the quantities by which the total error was to be derived; if nil, what the sheet
  ///     says that it was made for.
  ///   - digits: the number of decimals that was asked for; if nil, what the sheet says.
  /// - Throws: `Solution.Problem` where there is no network, or no quantity of a name.
  /// - Complexity: O(n) in the size of the sheet, and O(size²) for each answer that is wrong.
  package init(
    _ sheet: Note, bindings: NoteBindings, of names: [String]? = nil,
    digits: Int? = nil
  ) throws(Solution.Problem) {
    let order = WorksheetOrder(in: sheet)
    let (parts, unknown) = try Self.parts(
      bindings, of: names ?? order.names, order, isSure: names != nil)
    unknownNames = unknown
    let declared = NoteBindings(reading: sheet).networks.map(\.declaration)
    let known = Set(bindings.networks.map(\.declaration))
    isOfOtherNetwork = !declared.isEmpty && known.isDisjoint(with: declared)
    let decimals = digits ?? order.digits ?? bindings.digits
    let questions = parts.map { Questions($0) }
    let found = SheetReader(sheet, questions).answers
    answers = zip(questions, found).flatMap { questions, found in
      var grader = Grader(questions, found: found, decimals: decimals)
      return grader.answers(label: parts.count > 1 ? questions.network.bound.label : nil)
    }
  }

  /// What is asked of each network, without the names that none has where these come from the sheet,
  /// which may be mutilated.
  private static func parts(
    _ bindings: NoteBindings, of names: [String]?, _ order: WorksheetOrder, isSure: Bool
  ) throws(Solution.Problem) -> (parts: [NetworkSolution], unknown: [String]) {
    var names = names
    var unknown: [String] = []
    while true {
      do throws(Solution.Problem) {
        let parts = try NetworkSolution.all(
          bindings, of: names, in: order.scope, blanks: order.blanks)
        return (parts, unknown)
      } catch {
        guard !isSure, case .unknownQuantity(let name, _) = error else { throw error }
        unknown.append(name)
        names?.removeAll { $0 == name }
        if names?.isEmpty == true { names = nil }
      }
    }
  }
}
