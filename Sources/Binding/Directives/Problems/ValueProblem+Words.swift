import SourceText

extension ValueProblem {
  var id: DiagnosticID {
    switch self {
    case .unknownKey, .meaninglessKey: .unknownKey
    case .missingKey, .missingOneOf: .missingKey
    case .wrongKind: .wrongKind
    case .unknownWord, .notAFlag: .unknownWord
    case .badName: .badName
    case .repeatedDeclaration: .duplicateName
    case .missingNumber: .missingNumber
    case .notANumber, .decimalComma: .notANumber
    case .nonFiniteNumber: .nonFiniteNumber
    case .notWhole, .notPositive, .notAShare, .negative: .badNumber
    case .tooLarge, .tooMany: .tooLarge
    case .badDigits: .badDigits
    case .badRange: .badRange
    case .badSeeds: .badValue
    case .width: .wrongShape
    }
  }

  var message: String {
    switch self {
    case .unknownKey(let key, let known):
      "\(ProblemWords.quoted(key)) is no key here" + ProblemWords.didYouMean(key, among: known)
    case .missingKey(let key): "\(key) is missing"
    case .missingOneOf(let keys): "\(Self.alternatives(keys)) is missing"
    case .meaninglessKey(let key, let value): "\(key) has no meaning for \(value)"
    case .wrongKind(let part, let expected, let found):
      "\(part.words) is \(found.words); it has to be \(expected.words)"
    case .unknownWord(let word, let thing, let known, let synonyms):
      "\(ProblemWords.quoted(word)) is no \(thing)"
        + ProblemWords.didYouMean(word, among: known + synonyms)
    case .notAFlag(let word, let part):
      "\(part.words) is \(ProblemWords.quoted(word)); it has to be yes or no"
    case .badName(let name):
      "\(ProblemWords.quoted(name)) cannot be a name; names are letters, digits and underscores, "
        + "and begin with a letter"
    case .repeatedDeclaration(let name): "\(name) is defined already"
    case .missingNumber(let part): "\(part.words) has no value"
    case .notANumber(let text, let part):
      "\(ProblemWords.quoted(text)) is no number; \(part.words) has to be one"
        + (Self.withPoint(text).map { ", did you mean '\($0)'?" } ?? "")
    case .decimalComma(let text):
      "\(ProblemWords.quoted(text)) has a comma, which parts two numbers; decimals stand behind a point"
        + (Self.withPoint(text).map { ", did you mean '\($0)'?" } ?? "")
    case .nonFiniteNumber(let text, let part):
      "\(text) is not finite; \(part.words) has to be a finite number"
    case .notWhole(let text, let part, let least):
      "\(part.words) is '\(text)'; it has to be a whole number of at least \(least)"
    case .notPositive(let text, let part): "\(part.words) is \(text); it has to be greater than 0"
    case .notAShare(let text, let part):
      "\(part.words) is \(text); it has to be at least 0 and less than 1"
    case .negative(let text, let part): "\(part.words) is \(text); it cannot be negative"
    case .tooLarge(let text, let part, let limit, _):
      "\(part.words) is \(text); it can be at most \(limit)"
    case .tooMany(let text, let things, let limit, _):
      "\(text) \(things) are more than the bound of \(limit)"
    case .badDigits(let text):
      "\(ProblemWords.quoted(text)) is no number of decimals; digits is a whole number "
        + "from 0 to 15"
    case .badRange: "a range is two numbers from -1e6 to 1e6, the lower one first, such as [-5, 5]"
    case .badSeeds(let limit):
      "seeds are whole numbers, such as 1..12 or [1, 5, 8], and at most \(limit) of them"
    case .width(let part, let expected, let found):
      "\(part.words) has \(ProblemWords.count(found, "number")); it needs \(expected)"
    }
  }

  var hint: String? {
    switch self {
    case .unknownKey(_, let known): ProblemWords.list(known, after: "the keys here are")
    case .unknownWord(_, let thing, let known, _):
      ProblemWords.list(known, after: "\(thing) is one of")
    case .tooLarge(_, _, _, let option), .tooMany(_, _, _, let option):
      option.map { "--\($0.rawValue) raises the bound" }
    case .missingKey, .missingOneOf, .meaninglessKey, .wrongKind, .notAFlag, .badName,
      .repeatedDeclaration, .missingNumber, .notANumber, .decimalComma, .nonFiniteNumber, .notWhole,
      .notPositive, .notAShare, .negative, .badDigits, .badRange, .badSeeds, .width:
      nil
    }
  }

  /// A number with a decimal comma written with a point; nil of any other text.
  private static func withPoint(_ text: String) -> String? {
    let other = text.replacing(",", with: ".")
    guard other != text, case .finite = WrittenNumber(other) else { return nil }
    return other
  }

  /// `a, b or c`.
  private static func alternatives(_ keys: [String]) -> String {
    guard let last = keys.last, keys.count > 1 else { return keys.first ?? "a key" }
    return keys.dropLast().joined(separator: ", ") + " or " + last
  }
}
