import NoteMarkup
import Prose
import SourceText

/// The text of a note, as far as it tells how the note's formulas are meant.
///
/// It is a class so that the surroundings of each formula share the note.
final class NoteProse {
  let note: Note
  /// The text around the formula that was asked for last: the links of a formula are judged in turn.
  private var latest: (formula: Int, passage: Passage?)?
  /// Which blocks, and which lists by their first items, stand below a task to judge what is written in
  /// them.
  private var tasks: [BlockID: Bool] = [:]
  /// The first items of the lists of those items that were asked for.
  private var firstItems: [BlockID: BlockID] = [:]

  /// What the latest heading says that was asked for.
  private var latestHeading: (section: Int, words: [ProseToken])?
  /// The sentences above lists, by the first items of those that were asked for last.
  private var introductions: [BlockID: [[ProseToken]]] = [:]
  /// The words of the text, and the words and signs of it.
  private lazy var words = ProseWindow(of: note, asksForSigns: false)
  private lazy var signs = ProseWindow(of: note, asksForSigns: true)

  /// Where the note first names the logistic function, or writes it out; in bytes of the note.
  private(set) lazy var firstLogistic = TextSearch.logisticSigma.firstStart(in: note.bytes[...])

  /// How much of a heading is read, in bytes.
  private static let longestHeading = 200
  /// Above how many lists the sentences are remembered.
  private static let mostIntroductions = 32

  init(of note: Note) { self.note = note }

  /// What stands around a formula, given by its index in the note.
  func surroundings(of formula: Int) -> Surroundings { Surroundings(of: formula, in: self) }

  /// What the heading of a section says, given by its index in the note; nothing before the first one.
  ///
  /// - Complexity: O(1), as the text that is read is bounded.
  func heading(of section: Int) -> [ProseToken] {
    if let latestHeading, latestHeading.section == section { return latestHeading.words }
    let words = ProseReader.tokens(
      of: note.bytes, in: note.sections[section].title.prefix(Self.longestHeading))
    latestHeading = (section, words)
    return words
  }

  /// The words and formulas that begin in a part of the note.
  ///
  /// - Complexity: linear in as much of the part as was not read for the one before.
  func words(in range: ByteRange) -> [ProseToken] { words.tokens(in: range) }

  /// The words, formulas and signs that begin in a part of the note, comments aside; the words of a phrase are
  /// one.
  ///
  /// - Complexity: linear in as much of the part as was not read for the one before.
  func wordsAndSigns(in range: ByteRange) -> [ProseToken] { signs.tokens(in: range) }

  /// The text around a formula, given by its index in the note.
  func passage(around formula: Int) -> Passage? {
    if let latest, latest.formula == formula { return latest.passage }
    let passage = Passage(around: formula, in: self)
    latest = (formula, passage)
    return passage
  }

  /// Whether a block stands below such a task, which is found out once for all its formulas, and once for
  /// all items of a list.
  func isBelowTask(_ block: BlockID, finding: () -> Bool) -> Bool {
    let block = note.blocks[block].kind == .listItem ? firstItem(of: block) : block
    if let known = tasks[block] { return known }
    let found = finding()
    tasks[block] = found
    return found
  }

  /// The sentences above a list, given by its first item, the last one first: lists in lists ask for those
  /// above the same one.
  func introduction(of first: BlockID, finding: () -> [[ProseToken]]) -> [[ProseToken]] {
    if let known = introductions[first] { return known }
    if introductions.count >= Self.mostIntroductions { introductions = [:] }
    let found = finding()
    introductions[first] = found
    return found
  }

  /// The first item of the list of an item: nothing but blanks stands between the items of a list.
  ///
  /// - Complexity: O(depth) for each item, once it is known for the one before.
  func firstItem(of item: BlockID) -> BlockID {
    var items = [item]
    var first = firstItems[item]
    while first == nil, let previous = previousItem(of: items[items.count - 1]) {
      items.append(previous)
      first = firstItems[previous]
    }
    let found = first ?? items[items.count - 1]
    for item in items { firstItems[item] = found }
    return found
  }

  /// The item before another one of the same list.
  private func previousItem(of item: BlockID) -> BlockID? {
    let own = note.blocks[item]
    guard item.index > 0 else { return nil }
    var candidate = BlockID(item.index - 1)
    while note.blocks[candidate].parent != own.parent {
      guard let parent = note.blocks[candidate].parent, candidate != own.parent else { return nil }
      candidate = parent
    }
    let previous = note.blocks[candidate]
    guard previous.kind == .listItem, candidate != own.parent,
      note.bytes[previous.range.upperBound..<max(previous.range.upperBound, own.range.lowerBound)]
        .allSatisfy({ $0.isWhitespace || $0 == UInt8(ascii: ">") })
    else { return nil }
    return candidate
  }
}
