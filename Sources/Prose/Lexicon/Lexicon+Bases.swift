extension Lexicon {
  /// The stems of words by which notes say to which base their numbers are, language by language.
  static let bases = [
    stems(
      of: .english, binary: ["inary", "wo's complement", "nibble", "-bit "], decimal: ["base ten"],
      octal: ["octal", "Octal"], hexadecimal: ["exadecimal"]),
    stems(
      of: .german, binary: ["inär", "Dual", "Zweiersystem", "weierkomplement"],
      decimal: ["ezimalsystem", "Zehnersystem"], octal: ["oktal", "Oktal"],
      hexadecimal: ["exadezimal"]),
    stems(
      of: .french, binary: ["inaire"], decimal: ["base dix", "système décimal"],
      hexadecimal: ["exadécimal"]),
    stems(of: .spanish, binary: ["inario", "inaria"], decimal: ["base diez", "sistema decimal"]),
    stems(of: .portuguese, binary: ["inário", "inária"], decimal: ["base dez"]),
    stems(
      of: .italian, binary: ["inari"], decimal: ["base dieci", "sistema decimale"],
      octal: ["ottale"], hexadecimal: ["esadecimal"]),
    stems(of: .dutch, binary: ["inair"], decimal: ["tientallig"], octal: ["octaal", "octale"]),
    stems(
      of: .polish, binary: ["wójkow", "inarn"], decimal: ["ziesiętn"], octal: ["semkow"],
      hexadecimal: ["esnastkow"]),
    stems(
      of: .russian, binary: ["воичн"], decimal: ["есятичн"], octal: ["осьмеричн"],
      hexadecimal: ["естнадцатеричн"]),
    stems(
      of: .chinese, binary: ["二进"], decimal: ["十进"], octal: ["八进"], hexadecimal: ["十六进"]),
    stems(
      of: .japanese, binary: ["二進", "2進", "2 進"], decimal: ["十進", "10進", "10 進"],
      octal: ["八進", "8進"], hexadecimal: ["十六進", "16進"]),
    stems(
      of: .international, binary: ["BCD"], decimal: ["n decimal,", "ecimal system"],
      hexadecimal: ["hex:", "hex)", "hex ", "Hex:"],
      base: ["base ", "Base ", "base-", "Basis ", "basis "]),
  ]

  /// The stems of one language; none of them was seen where it was recorded.
  private static func stems(
    of language: Language, binary: [String], decimal: [String], octal: [String] = [],
    hexadecimal: [String] = [], base: [String] = []
  ) -> Vocabulary {
    Vocabulary(
      of: language,
      stems: [
        .binaryNumbers: [.unrecorded: binary], .decimalNumbers: [.unrecorded: decimal],
        .octalNumbers: [.unrecorded: octal], .hexadecimalNumbers: [.unrecorded: hexadecimal],
        .numberBase: [.unrecorded: base],
      ])
  }
}
