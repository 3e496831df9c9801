import Binding
import NoteMarkup
import Prose
import SourceText

/// A passage that restates given numbers of the network, for another situation.
struct RestatedPassage {
  /// How far a passage reaches.
  enum Extent: Equatable {
    /// Its block alone.
    case block
    /// Its block, and the blocks that go on with it.
    case hypothesis
    /// Its block, and what stands under the same heading, up to where the text turns back.
    case change
    /// All that stands under a heading.
    case section(Int)
  }

  /// How a formula stands to the passage.
  enum Standing {
    case inside
    /// In a later block that may go on with it: the numbers can show that it does not.
    case following
    /// Behind it, under the same heading: the numbers can show that it still goes on.
    case behind
    case outside
  }

  let network: RestatedNetwork
  private let extent: Extent
  /// Whether a sentence above its block leads up to it.
  private let isIntroduced: Bool
  private let section: Int
  /// The last formula in it.
  private var last: Int
  private var isSure = true
  private var hasEnded = false

  init(
    of network: RestatedNetwork, _ extent: Extent, isIntroduced: Bool, from formula: Int,
    in note: Note
  ) {
    self.network = network
    self.extent = extent
    self.isIntroduced = isIntroduced
    section = note.formulas[formula].section
    last = formula
  }

  /// Goes on to a formula behind the last one.
  ///
  /// - Complexity: O(log directives), and linear in the text between the formulas.
  mutating func enter(_ index: Int, of note: Note) -> Standing {
    let formula = note.formulas[index]
    let gap = note.formulas[last].range.upperBound..<formula.range.lowerBound
    guard holds(under: formula.section, of: note), !note.hasDirective(in: gap) else {
      return .outside
    }
    if case .section = extent {
      last = index
      return .inside
    }
    if hasEnded { return .behind }
    if note.isBlock(formula.block, within: note.formulas[last].block) {
      last = index
      return isSure ? .inside : .following
    }
    if extent == .block { return .outside }
    isSure = false
    guard goesOn(to: formula, gap, of: note) else {
      hasEnded = true
      return .behind
    }
    last = index
    return .following
  }

  /// Notes that the numbers of a formula show that it belongs to the passage.
  mutating func confirm(_ index: Int) {
    (last, isSure, hasEnded) = (index, true, false)
  }

  private func holds(under other: Int, of note: Note) -> Bool {
    guard case .section(let heading) = extent else { return other == section }
    return note.sections[heading].range.contains(note.sections[other].range.lowerBound)
  }

  /// Whether the block of a formula goes on with the passage by its words.
  private func goesOn(to formula: Formula, _ gap: ByteRange, of note: Note) -> Bool {
    let tokens = ProseReader.tokens(of: note.bytes, in: gap)
    let parts = tokens.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak)
    guard let head = parts.first else { return true }
    let isOpen = head.last == .colon || head.last == .comma
    let isItem = note.blocks[formula.block].kind == .listItem
    if isItem, note.blocks[note.formulas[last].block].kind == .listItem, isIntroduced {
      return true
    }
    return parts.dropFirst().allSatisfy { part in
      let words = part.compactMap(\.word)
      guard !words.contains(where: { $0.tells(.returning) }) else {
        return false
      }
      if extent == .change, !isItem { return true }
      guard case .word(let first)? = part.first else { return !isItem || isOpen }
      return first.isLower || isOpen || words.contains { $0.tells(.continuing) }
    }
  }
}
