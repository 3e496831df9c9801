import NoteMarkup
import Platform
import Prose
import SourceText

/// What a note says around one of its formulas: its heading, the head of its column, the sentence before
/// and behind it.
///
/// Nothing is read before it is asked for, and each answer takes O(1), as the text that is read is
/// bounded. What a formula says itself, in `\text{…}`, its chains know: ``ChainContext/leadingWords``.
struct Surroundings {
  let prose: NoteProse
  /// The index of the formula in the note.
  let formula: Int

  /// How much of the note is read before and behind a formula, in bytes, where words of the subject are
  /// looked for: its own paragraph, mostly.
  private static let reach = (before: 160, behind: 60)
  /// How much is read for the word that belongs to a number, in bytes.
  private static let longestWord = 40

  init(of formula: Int, in prose: NoteProse) {
    self.prose = prose
    self.formula = formula
  }

  /// The formula with its delimiters, in bytes of the note.
  private var range: ByteRange { prose.note.formulas[formula].range }

  /// Where what the formula states ends, in bytes of the note.
  private var end: Int { prose.note.endOfStatement(ofFormula: formula) }

  // MARK: Words

  /// The sentence that leads up to the formula, with the one before it.
  ///
  /// - Parameter words: what the formula itself says before a chain.
  /// - Returns: both, each empty where there is none.
  func sentence(saying words: [ProseToken] = []) -> Sentence {
    Sentence(around: formula, in: prose, saying: words)
  }

  /// The rest of the sentence behind the formula.
  var rest: ArraySlice<ProseToken> { Sentence.rest(behind: formula, in: prose) }

  /// What the nearest heading above the formula says.
  var heading: [ProseToken] { prose.heading(of: prose.note.formulas[formula].section) }

  /// The word or the sign right behind the formula that belongs to its last number, as it is written.
  var wordBehind: String {
    ProseReader.wordBeside(prose.note.bytes[end...].prefix(Self.longestWord))
  }

  /// The unit right behind the formula that belongs to its last number, as it is written: `TB/s`.
  var unitBehind: String {
    ProseReader.unitBeside(prose.note.bytes[end...].prefix(Self.longestWord))
  }

  // MARK: Subjects

  /// Whether the text around the formula, or the formula, reckons with residues.
  var isOnResidues: Bool { TextSearch.residues.occurs(in: around) }

  /// Whether the text around the formula speaks of binary numbers.
  var isOnBinaryNumbers: Bool { TextSearch.binaryNumbers.occurs(in: around) }

  /// Whether it says that numbers are decimal.
  var isOnDecimalNumbers: Bool { TextSearch.decimalNumbers.occurs(in: around) }

  /// Whether it speaks of complements of binary numbers.
  var isOnComplements: Bool { TextSearch.complements.occurs(in: around) }

  /// To which bases other than two and ten it says that numbers are written.
  var namedBases: [Int] {
    let text = around
    var bases = TextSearch.numberBase.ends(in: text).compactMap { end -> Int? in
      let digits = text[end...].drop { $0 == 0x20 || $0 == UInt8(ascii: "$") }
        .prefix { $0.isASCIIDigit }
      return Int(written: String(decoding: digits, as: UTF8.self))
    }
    if TextSearch.octalNumbers.occurs(in: text) { bases.append(8) }
    if TextSearch.hexadecimalNumbers.occurs(in: text) { bases.append(16) }
    return bases.filter { (3...36).contains($0) && $0 != 10 }
  }

  /// The first whole number behind the formula in its line, within a few words: the 3 in
  /// `94 \div 7 = 13$ remainder 3`.
  var numberBehind: Int? {
    let text = prose.note.bytes[end...].prefix(Self.longestWord)
    var line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: ".") }
    // A point behind one letter or two is that of an abbreviation: "r. 2".
    let word = line.filter { $0 != 0x20 && $0 != UInt8(ascii: "$") && $0 != UInt8(ascii: ",") }
    if (1...2).contains(word.count), word.allSatisfy(\.isASCIILetter) {
      line = text.prefix { $0 != UInt8(ascii: "\n") }
    }
    let digits = line.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
    return Int(written: String(decoding: digits, as: UTF8.self))
  }

  /// The number that stands right behind "mod" behind the formula: the 10 of `81 = 1$ (mod 10)`.
  var modulusBehind: Int? {
    guard Lexicon.all.has(wordBehind.lowercased(), for: .modulo) else { return nil }
    let word = prose.note.bytes[end...].prefix(Self.longestWord).drop { !$0.isASCIILetter }
    let number = word.drop { $0.isASCIILetter }
    let digits = number.drop { " {}()~$".utf8.contains($0) }.prefix { $0.isASCIIDigit }
    return Int(written: String(decoding: digits, as: UTF8.self))
  }

  /// The numbers by which that text says to divide; `nil` where it names none, or not all of them.
  var moduli: [Int]? {
    let text = around
    let moduli = TextSearch.residues.ends(in: text).filter { end in
      // "Modular" and "module" name no number.
      !text[end...].starts(with: "ar".utf8) && !text[end...].starts(with: "e".utf8)
    }.map { end -> Int? in
      let rest = text[end...].drop { $0.isASCIILetter }
      // Of "the modulus is 7" the noun has a verb behind it.
      let isNoun = text[end...].starts(with: "us".utf8)
      let number = rest.drop {
        " \\{}()_~$/=".utf8.contains($0) || isNoun && $0.isASCIILetter
      }.prefix { $0.isASCIIDigit }
      guard number.startIndex - end <= 12 else { return nil }
      return Int(written: String(decoding: number, as: UTF8.self))
    }
    let known = moduli.compactMap { $0 }
    return known.isEmpty || known.count < moduli.count ? nil : known
  }

  private var around: ArraySlice<UInt8> {
    prose.note.bytes[
      max(
        0, range.lowerBound - Self.reach.before)..<min(
          prose.note.bytes.count, end + Self.reach.behind)]
  }
}
