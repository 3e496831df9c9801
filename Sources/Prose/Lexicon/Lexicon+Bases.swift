extension Lexicon {
  /// The stems of words by which notes say to which base their numbers are, language by language.
  static let bases = [
    stems(
      of: .english, binary: ["inary", "wo's complement", "nibble", "-bit "], decimal: ["base ten"]),
    stems(
      of: .german, binary: ["inär", "Dual", "Zweiersystem", "weierkomplement"],
      decimal: ["ezimalsystem", "Zehnersystem"]),
    stems(of: .french, binary: ["inaire"], decimal: ["base dix", "système décimal"]),
    stems(of: .spanish, binary: ["inario", "inaria"], decimal: ["base diez", "sistema decimal"]),
    stems(of: .portuguese, binary: ["inário", "inária"], decimal: ["base dez"]),
    stems(of: .italian, binary: ["inari"], decimal: ["base dieci", "sistema decimale"]),
    stems(of: .dutch, binary: ["inair"], decimal: ["tientallig"]),
    stems(of: .polish, binary: ["wójkow", "inarn"], decimal: ["ziesiętn"]),
    stems(of: .russian, binary: ["воичн"], decimal: ["есятичн"]),
    stems(of: .chinese, binary: ["二进"], decimal: ["十进"]),
    stems(of: .japanese, binary: ["二進", "2進", "2 進"], decimal: ["十進", "10進", "10 進"]),
    stems(of: .international, binary: ["BCD"], decimal: ["n decimal,", "ecimal system"]),
  ]

  /// The stems of one language; none of them was seen where it was recorded.
  private static func stems(
    of language: Language, binary: [String], decimal: [String]
  ) -> Vocabulary {
    Vocabulary(
      of: language,
      stems: [
        .binaryNumbers: [.unrecorded: binary], .decimalNumbers: [.unrecorded: decimal],
      ])
  }
}
