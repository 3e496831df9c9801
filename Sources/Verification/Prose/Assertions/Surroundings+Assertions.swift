import Binding
import MathNotation
import NoteMarkup
import Prose
import SourceText

/// What the note's layout tells of a formula: crossed out text, lists and headings.
extension Surroundings {
  private var note: Note { prose.note }

  /// The text around the formula.
  var passage: Passage? { prose.passage(around: formula) }

  /// Another formula of the note, parsed, as its first chain.
  func parsedFormula(_ index: Int, names: NameTable) -> ChainContext? {
    let text = note.formulas[index].text(in: note).bytes
    let parsed = FormulaParser.parse(text, names: names)
    guard let chain = parsed.chains.indices.first(where: { !parsed.chains[$0].links.isEmpty })
    else {
      return nil
    }
    return ChainContext(text: text, formula: parsed, index: chain)
  }

  // MARK: Crossed out

  /// How far before a formula what crosses it out may begin, in bytes.
  private static let reachOfStrike = 400
  private static let strikingTags = ["<s>", "<del>", "<strike>"].map { Array($0.utf8) }

  /// Whether the formula is crossed out: between `~~`, or in an element of HTML that does it.
  var isStruckOut: Bool {
    let range = note.formulas[formula].range
    let block = note.blocks[note.formulas[formula].block].range
    let start = max(block.lowerBound, range.lowerBound - Self.reachOfStrike)
    let end = min(block.upperBound, range.upperBound + Self.reachOfStrike)
    guard start < range.lowerBound, range.upperBound < end else { return false }
    let before = note.bytes[start..<range.lowerBound]
    let behind = note.bytes[range.upperBound..<end]
    let tildes = Array("~~".utf8)
    if Self.count(tildes, in: before) % 2 == 1, Self.count(tildes, in: behind) > 0 { return true }
    return Self.strikingTags.contains { tag in
      let closing = [tag[0], UInt8(ascii: "/")] + tag[1...]
      return Self.count(tag, in: before) > Self.count(closing, in: before)
    }
  }

  private static func count(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var rest = bytes
    while let start = rest.firstIndex(of: text[0]) {
      rest = rest[start...]
      if rest.starts(with: text) {
        count += 1
        rest = rest.dropFirst(text.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return count
  }

  // MARK: Lists and headings

  /// How much is read of what stands above a list, in bytes.
  private static let mostAbove = 300

  /// Whether the heading, or what stands above the formula's list, sets the task to judge what is
  /// written there, or says that it is wrong.
  var isIntroducedAsTask: Bool {
    prose.isBelowTask(note.formulas[formula].block) {
      if isTaskOrFrequent(heading) { return true }
      let introductions = self.introductions
      return introductions.contains { isTaskOrFrequent($0) } || isPairOfTask(introductions)
    }
  }

  private func isTaskOrFrequent(_ tokens: [ProseToken]) -> Bool {
    if SearchTask(tokens).isSet { return true }
    let isMistake = tokens.indices.contains { index in
      guard tokens[index].tells(.error, or: .untrue) else { return false }
      return tokens[max(0, index - 2)..<min(tokens.count, index + 3)].contains {
        $0.tells(.frequent, or: .following)
      }
    }
    return isMistake || isVerdict(tokens)
  }

  /// Whether two sentences set the task together: `In each line there is an error. Who finds it?`.
  private func isPairOfTask(_ sentences: [[ProseToken]]) -> Bool {
    guard sentences.count > 1 else { return false }
    return SearchTask(sentences[0]).isQuestionOfSearch && SearchTask(sentences[1]).namesError
  }

  /// Whether some words are nothing but a verdict: `wrong`, `✗`.
  func isVerdict(_ tokens: [ProseToken]) -> Bool {
    let said = tokens.filter { $0.isWord || $0 == .sign(.cross) }
    return !said.isEmpty
      && said.allSatisfy { $0 == .sign(.cross) || $0.tells(.untrue) || $0.tells(.functional) }
      && said.contains { $0 == .sign(.cross) || $0.tells(.untrue) }
  }

  /// The sentences of the paragraph above the list of the formula, the last one first; none where it
  /// stands in no list.
  private var introductions: [[ProseToken]] {
    guard var top = listItem else { return [] }
    // Lists in lists are introduced by the items around them, too.
    var sentences = introduction(ofListOf: top)
    while let parent = note.blocks[top].parent {
      sentences += introduction(ofListOf: parent)
      top = parent
    }
    return sentences
  }

  private func introduction(ofListOf item: BlockID) -> [[ProseToken]] {
    let first = prose.firstItem(of: item)
    return prose.introduction(of: first) {
      introduction(above: note.blocks[first].range.lowerBound)
    }
  }

  private var listItem: BlockID? {
    let block = note.formulas[formula].block
    return note.blocks[block].kind == .listItem ? block : nil
  }

  private func introduction(above place: Int) -> [[ProseToken]] {
    var start = max(0, place - Self.mostAbove)
    let section = note.sections[note.formulas[formula].section]
    if section.level > 0 { start = max(start, min(place, section.title.upperBound)) }
    var tokens = ProseReader.tokensAndSigns(
      of: note.bytes, in: start..<place, omitting: note.comments(in: start..<place))
    while tokens.last?.isBreak == true { tokens.removeLast() }
    let paragraph = tokens.lastIndex(where: \.isBreak).map { tokens[($0 + 1)...] } ?? tokens[...]
    var sentences: [[ProseToken]] = []
    var rest = paragraph
    while !rest.isEmpty, sentences.count < 3 {
      let start = rest.dropLast().lastIndex { $0.endsSentence }.map { $0 + 1 } ?? rest.startIndex
      sentences.append(Array(rest[start...]))
      rest = rest[..<start]
    }
    return sentences
  }
}
