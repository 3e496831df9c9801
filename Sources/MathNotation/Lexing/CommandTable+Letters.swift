extension CommandTable {
  /// The letters that have a command, by their canonical key.
  static let letters: [String] =
    greek + greek.map { $0.prefix(1).uppercased() + $0.dropFirst() } + otherLetters

  static let greek = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
    "psi", "omega",
  ]

  private static let otherLetters = [
    "ell", "hbar", "Re", "Im", "aleph", "imath", "jmath", "nabla", "emptyset", "degree",
  ]

  /// The accents that make another name of the one below them.
  static let accents = ["hat", "bar", "tilde", "dot", "ddot", "vec", "acute", "check", "breve"]

  /// The letter that is the prefix of a millionth.
  static let micro = letter("mu")
  /// The letter that is the unit of resistance.
  static let ohm = letter("Omega")

  /// The sign of a gradient.
  static let nabla = letter("nabla")

  /// The token of a letter that has a command.
  static func letter(_ name: String) -> Meaning {
    .letter(UInt8(letters.firstIndex(of: name) ?? 0))
  }
}
