extension Lexicon {
  /// The words by which notes in Dutch say what they assert, and of what.
  static let dutchAssertions = Vocabulary(
    of: .dutch,
    words: [
      .untrue: [
        .cases: "fout",
        .unrecorded: """
        foute foutief onjuist onjuiste verkeerd verkeerde onwaar onzin vergissing
        """,
      ],
      .error: [
        .unrecorded: "fouten"
      ],
      .affirmed: [
        .cases: "correct",
        .unrecorded: "juist juiste correcte klopt geldt waar",
      ],
      .answer: [
        .unrecorded: "antwoord oplossing"
      ],
      .negation: [
        .unrecorded: "niet nooit"
      ],
      .lacking: [
        .unrecorded: "geen zonder niets"
      ],
      .frequent: [
        .unrecorded: "veelgemaakte veelvoorkomende typische gewone vaak"
      ],
      .seeking: [
        .cases: "zoek wie",
        .unrecorded: "vind welke",
      ],
      .stating: [
        .unrecorded: """
        schrijven schrijft schreef zeggen zegt rekenen rekent beweren beweert denken denkt
        """
      ],
      .statement: [
        .cases: "uitkomst",
        .unrecorded: """
        regel vergelijking gelijkheid resultaat berekening bewering formule stap
        """,
      ],
      .functional: [
        .cases: "de is was waren er we hier",
        .unrecorded: "het een zijn zou zal te dat men ik hij ze natuurlijk gewoon helaas om",
      ],
      .definite: [
        .cases: "de",
        .unrecorded: "het",
      ],
      .pointing: [
        .unrecorded: "dat dit"
      ],
      .following: [
        .unrecorded: "volgende hieronder"
      ],
      .within: [
        .cases: "in"
      ],
      .coordinating: [
        .cases: "want",
        .unrecorded: "maar omdat dus",
      ],
      .conditional: [
        .unrecorded: "wanneer indien zodra zolang tenzij"
      ],
      .general: [
        .unrecorded: "algemeen"
      ],
      .contradiction: [
        .cases: "absurd",
        .unrecorded: "tegenspraak onmogelijk",
      ],
      .hypothesis: [
        .unrecorded: "stel veronderstel aangenomen"
      ],
      .observed: [
        .unrecorded: "gemeten meting metingen simulatie gesimuleerd waargenomen"
      ],
      .approximating: [
        .unrecorded: "termen reeks benadering afgebroken schatting geschat stappen"
      ],
      .curve: [
        .unrecorded: "lijn vlak bol cirkel parabool kromme begrensd gebied ingesloten"
      ],
      .solving: [
        .unrecorded: """
        vergelijking vergelijkingen oplossen oplossing oplossingen wortel wortels
        """
      ],
      .linking: [
        .cases: "is was waren",
        .unrecorded: "zijn zou",
      ],
      .asking: [
        .unrecorded: "wat"
      ],
      .additive: [
        .cases: "en"
      ],
    ],
    phrases: [
      .rejecting: [.unrecorded: ["in plaats van"]],
      .general: [.unrecorded: ["voor alle", "voor elke", "voor elk"]],
      .unreal: [.unrecorded: ["zou gelden"]],
    ])
}
