extension Lexicon {
  /// The words by which notes in Dutch say what they assert, and of what.
  static let dutchAssertions = Vocabulary(
    of: .dutch,
    words: [
      .irrealis: [
        .unrecorded: "zou zouden"
      ],
      .inferring: [
        .unrecorded: "dus oftewel ofwel daarom"
      ],
      .untrue: [
        .unrecorded: """
        foutief onjuist onjuiste verkeerd verkeerde onwaar onzin vergissing foute vergist
        """
      ],
      .error: [
        .cases: "fout",
        .unrecorded: "fouten valkuilen",
      ],
      .affirmed: [
        .cases: "correct correcte klopt",
        .unrecorded: "juist juiste geldt waar gelijk werkt",
      ],
      .answer: [
        .unrecorded: "antwoord oplossing"
      ],
      .negation: [
        .cases: "niet",
        .unrecorded: "nooit niemand nee",
      ],
      .lacking: [
        .unrecorded: "geen zonder niets"
      ],
      .frequent: [
        .unrecorded: "veelgemaakte veelvoorkomende typische gewone vaak veelvoorkomend"
      ],
      .seeking: [
        .cases: "zoek wie",
        .unrecorded: "vind welke",
      ],
      .stating: [
        .cases: "schreef",
        .unrecorded: """
        schrijven schrijft zeggen zegt rekenen rekent beweren beweert denken denkt gebruikte \
        gebruikt kreeg
        """,
      ],
      .statement: [
        .cases: "uitkomst",
        .unrecorded: """
        regel vergelijking gelijkheid resultaat berekening bewering formule stap voorbeeld
        """,
      ],
      .functional: [
        .cases: "de is was waren dat er we hier",
        .unrecorded: """
        het een zijn zou zal te men ik hij ze natuurlijk gewoon helaas om maakt mag kan moet
        """,
      ],
      .definite: [
        .cases: "de",
        .unrecorded: "het",
      ],
      .pointing: [
        .cases: "dat",
        .unrecorded: "dit",
      ],
      .following: [
        .unrecorded: "volgende hieronder"
      ],
      .within: [
        .cases: "in"
      ],
      .rejecting: [
        .unrecorded: "doorgestreept"
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
      .otherSigma: [
        .unrecorded: "standaardafwijking variantie delers permutatie"
      ],
    ],
    phrases: [
      .rejecting: [.unrecorded: ["in plaats van"]],
      .general: [.unrecorded: ["voor alle", "voor elke", "voor elk"]],
      .unreal: [.unrecorded: ["zou gelden"]],
    ])
}
