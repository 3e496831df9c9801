import SourceText

extension ConfigurationFault {
  var id: DiagnosticID {
    switch self {
    case .unknownKey: .unknownKey
    case .wrongKind: .wrongKind
    case .notAFlag, .unknownWord: .unknownWord
    case .notAPercentage: .badNumber
    case .emptyPattern: .badValue
    case .unreadable: .unreadableFile
    case .cycle: .cycle
    case .broken: .badConfiguration
    }
  }

  /// What is wrong, in words.
  var message: String {
    switch self {
    case .unknownKey(let key, let known):
      "'\(key)' is no key here" + Self.didYouMean(key, among: known)
    case .wrongKind(let key, let expected, let found):
      "\(key) is \(found); it has to be \(expected)"
    case .notAFlag(let text, let key): "\(key) is '\(text)'; it has to be true or false"
    case .notAPercentage(let text, let key):
      "\(key) is '\(text)'; it has to be a number from 0 to 100"
    case .unknownWord(let word, let thing, let known):
      "'\(word)' is no \(thing)" + Self.didYouMean(word, among: known)
    case .emptyPattern(let key): "a pattern of \(key) is empty"
    case .unreadable(let path, let trouble): "\(path): \(trouble)"
    case .cycle(let path): "the files that '\(path)' extends lead back to this one"
    case .broken(let path): "something is wrong in '\(path)'"
    }
  }

  /// What the author can do about it.
  var hint: String? {
    switch self {
    case .unknownKey(_, let known): "the keys here are \(known.joined(separator: ", "))"
    case .unknownWord(_, _, let known) where known.count <= 12:
      "it is one of \(known.joined(separator: ", "))"
    case .unreadable: "the path starts at the folder of this file"
    case .unknownWord, .wrongKind, .notAFlag, .notAPercentage, .emptyPattern, .cycle, .broken: nil
    }
  }

  private static func didYouMean(_ word: String, among known: [String]) -> String {
    Spelling.nearest(to: word, among: known).map { ", did you mean '\($0)'?" } ?? ""
  }
}
