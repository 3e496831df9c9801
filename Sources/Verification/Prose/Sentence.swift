import NoteMarkup
import Prose
import SourceText

/// The sentence that leads up to a formula, with the one before it.
struct Sentence {
  /// The sentence up to the formula.
  private(set) var before: ArraySlice<ProseToken> = []
  /// The sentence before it in the same paragraph.
  private(set) var previous: ArraySlice<ProseToken> = []
  /// Whether the sentence began in an earlier paragraph or list item.
  private(set) var isIntroduced = false
  /// Whether the sentence had ended before the paragraph of the formula began.
  private(set) var hasEnded = false

  /// How much of the note is read before and behind a formula, in bytes.
  private static let reach = (before: 600, behind: 200)

  /// - Parameters:
  ///   - index: the index of the formula.
  ///   - prose: the text of the note.
  ///   - words: what the formula itself says before the statement, as in `\text{if }`.
  /// - Complexity: O(log directives), as the text that is read is bounded.
  init(around index: Int, in prose: NoteProse, saying words: [ProseToken] = []) {
    let note = prose.note
    let start = Self.start(before: index, note)
    cut(prose.words(in: start.place..<note.formulas[index].range.lowerBound))
    if !words.isEmpty { before = (before + words)[...] }
  }

  /// The rest of the sentence behind a formula.
  ///
  /// - Complexity: O(1), as the text that is read is bounded.
  static func rest(behind index: Int, in prose: NoteProse) -> ArraySlice<ProseToken> {
    let formula = prose.note.formulas[index].range
    let end = min(prose.note.bytes.count, formula.upperBound + reach.behind)
    return prose.words(in: formula.lowerBound..<end).dropFirst()
      .prefix { $0 != .stop && !$0.isBreak }
  }

  /// Where the text that belongs to a formula begins at most, or the formula that goes on into it, and the
  /// index of the first formula from there on.
  static func start(before index: Int, _ note: Note) -> (place: Int, formula: Int) {
    let start = start(note.formulas[index], note)
    var first = index
    while first > 0, note.formulas[first - 1].range.upperBound > start { first -= 1 }
    return (first < index ? min(start, note.formulas[first].range.lowerBound) : start, first)
  }

  /// Where the text that belongs to a formula begins at most: below the heading and the last
  /// directive, with its results.
  private static func start(_ formula: Formula, _ note: Note) -> Int {
    let place = formula.range.lowerBound
    let section = note.sections[formula.section]
    var start = max(0, place - reach.before)
    if section.level > 0 { start = max(start, min(place, section.title.upperBound)) }
    for upper in [
      last(of: note.directives.lazy.map(\.lines.upperBound), before: place),
      last(of: note.resultRegions.lazy.map(\.range.upperBound), before: place),
    ] {
      if let upper { start = max(start, upper) }
    }
    return start
  }

  /// The last of rising places that does not lie behind a place.
  private static func last(
    of places: some RandomAccessCollection<Int>, before place: Int
  ) -> Int? {
    let next = places.partitioningIndex { $0 > place }
    return next > places.startIndex ? places[places.index(before: next)] : nil
  }

  // MARK: Cutting

  /// Finds where the sentence begins, and the one before it.
  private mutating func cut(_ tokens: [ProseToken]) {
    var start = tokens.endIndex
    while start > 0 {
      let token = tokens[start - 1]
      if token == .stop {
        // Displays and items of nothing but math belong to the sentence above them.
        guard isIntroduced, tokens[start...].allSatisfy({ !$0.isWord }) else { break }
        hasEnded = true
      } else if token.isBreak {
        guard Self.crosses(tokens[..<(start - 1)], tokens[start...]) else { break }
        isIntroduced = true
      }
      start -= 1
    }
    before = tokens[start...].filter { $0 != .stop && !$0.isBreak }[...]
    let earlier = tokens[..<start]
    guard let last = earlier.last, last == .stop else { return }
    previous = earlier.dropLast().reversed().prefix { $0 != .stop && !$0.isBreak }.reversed()[...]
  }

  /// Whether a sentence goes on behind a break.
  private static func crosses(
    _ head: ArraySlice<ProseToken>, _ lead: ArraySlice<ProseToken>
  ) -> Bool {
    guard let last = head.last else { return false }
    if last == .colon || last == .comma || last.isBreak { return true }
    switch lead.first {
    case nil, .formula, .item: return true
    case .word(let word): return word.isLower && last != .stop
    default: return false
    }
  }
}
