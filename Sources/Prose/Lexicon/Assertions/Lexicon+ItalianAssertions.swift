extension Lexicon {
  /// The words by which notes in Italian say what they assert, and of what.
  static let italianAssertions = Vocabulary(
    of: .italian,
    words: [
      .irrealis: [
        .unrecorded: "avrebbe avrebbero sarebbe sarebbero darebbe darebbero otterremmo diventerebbe"
      ],
      .inferring: [
        .unrecorded: "quindi dunque allora cioè ossia perciò otteniamo"
      ],
      .untrue: [
        .cases: "sbagliato falso",
        .unrecorded: """
        sbagliata sbagliati falsa errato errata scorretto scorretta sciocchezza sbaglia \
        sbagliano
        """,
      ],
      .error: [
        .cases: "errore",
        .unrecorded: "errori sbaglio sbagli trappole",
      ],
      .affirmed: [
        .cases: "vero",
        .unrecorded: """
        vera giusto giusta corretto corretta esatto esatta valido valgono ragione funziona
        """,
      ],
      .answer: [
        .unrecorded: "risposta soluzione"
      ],
      .negation: [
        .cases: "non no",
        .unrecorded: "nessuno",
      ],
      .lacking: [
        .unrecorded: "senza nessun nessuna niente nulla"
      ],
      .frequent: [
        .cases: "tipico",
        .unrecorded: """
        tipica comune frequente classico classica diffuso solito comuni tipici frequenti
        """,
      ],
      .seeking: [
        .cases: "trova",
        .unrecorded: "trovate trovare cerca cercate individua dove quale",
      ],
      .stating: [
        .cases: "scrivere scritto dire dice affermare",
        .unrecorded: """
        scrive scrivono dicono calcolare pensare credere afferma concludere usato ottenuto \
        messo trovato
        """,
      ],
      .statement: [
        .cases: "calcolo formula",
        .unrecorded: "riga uguaglianza equazione risultato affermazione regola passaggio esempio",
      ],
      .functional: [
        .cases: "il lo la i le un uno una è era di del che si ha fa",
        .unrecorded: """
        gli l' un' sono sarebbe essere dell' ciò questo questa quello molto così ovviamente \
        naturalmente chiaramente commette può deve bisogna consiste
        """,
      ],
      .definite: [
        .cases: "il lo la i le",
        .unrecorded: "gli l'",
      ],
      .declaring: [
        .cases: "per"
      ],
      .pointing: [
        .unrecorded: "ciò questo questa quello"
      ],
      .following: [
        .unrecorded: "seguente seguenti"
      ],
      .within: [
        .cases: "in nel",
        .unrecorded: "nella",
      ],
      .tallied: [
        .unrecorded: "positivi negativi tasso numero risposte"
      ],
      .rejecting: [
        .unrecorded: "anziché cancellato barrato"
      ],
      .coordinating: [
        .cases: "e ma perché quindi o",
        .unrecorded: "ed poiché oppure però",
      ],
      .conditional: [
        .cases: "se quando",
        .unrecorded: "qualora finché purché",
      ],
      .contradiction: [
        .cases: "assurdo impossibile",
        .unrecorded: "contraddizione contraddice",
      ],
      .hypothesis: [
        .cases: "se",
        .unrecorded: "supponiamo supponendo supporre fosse avremmo",
      ],
      .observed: [
        .cases: "misurato",
        .unrecorded: """
        misurata misurati misurazione simulazione simulato osservato esperimento
        """,
      ],
      .approximating: [
        .cases: "serie",
        .unrecorded: """
        termini termine sviluppo approssimazione troncato troncata stima stimato passi \
        iterazioni
        """,
      ],
      .curve: [
        .cases: "retta circonferenza parabola",
        .unrecorded: """
        piano sfera cerchio curva limitata regione ellisse delimitata racchiusa
        """,
      ],
      .solving: [
        .cases: "soluzioni",
        .unrecorded: "equazione equazioni risolvere risolvi soluzione radice radici",
      ],
      .linking: [
        .cases: "è era",
        .unrecorded: "sono sarebbe essere",
      ],
      .asking: [
        .cases: "cosa"
      ],
      .additive: [
        .cases: "e o",
        .unrecorded: "ed oppure",
      ],
      .unreal: [
        .unrecorded: "varrebbe"
      ],
      .otherSigma: [
        .unrecorded: "deviazione varianza divisori permutazione"
      ],
    ],
    phrases: [
      .rejecting: [.unrecorded: ["invece di", "al posto di"]],
      .general: [.unrecorded: ["in generale", "per ogni", "per tutti"]],
      .hypothesis: [.unrecorded: ["per assurdo"]],
      .unreal: [.unrecorded: ["sarebbe vero"]],
    ])
}
