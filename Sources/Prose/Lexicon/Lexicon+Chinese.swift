extension Lexicon {
  /// The words of notes in Chinese.
  static let chinese = Vocabulary(of: .chinese, words: [.multiple: [.unrecorded: "万 亿"]])
}
