extension Lexicon {
  /// The words by which notes in Polish say what they assert, and of what.
  static let polishAssertions = Vocabulary(
    of: .polish,
    words: [
      .irrealis: [
        .unrecorded: "byłoby byłaby byłby miałaby miałby miałoby dałoby"
      ],
      .inferring: [
        .unrecorded: "czyli zatem więc stąd"
      ],
      .untrue: [
        .cases: "źle błędny błędnie fałsz nieprawda",
        .unrecorded: """
        błędne błędna fałszywe fałszywa fałszywy nieprawdą niepoprawne niepoprawnie \
        niepoprawny nieprawidłowe nieprawidłowo nieprawdziwe bzdura bzdurą pomyłka pomyłką \
        myli
        """,
      ],
      .error: [
        .cases: "błąd błędem",
        .unrecorded: "błędu błędy błędów pułapki",
      ],
      .affirmed: [
        .cases: "prawda poprawnie",
        .unrecorded: """
        prawdą prawdziwe poprawne poprawna prawidłowe prawidłowo dobrze zachodzi słuszne \
        rację działa
        """,
      ],
      .answer: [
        .cases: "rozwiązanie",
        .unrecorded: "odpowiedź",
      ],
      .negation: [
        .cases: "nie",
        .unrecorded: "nigdy nikt",
      ],
      .lacking: [
        .unrecorded: "bez żadnego żaden"
      ],
      .frequent: [
        .cases: "częsty",
        .unrecorded: "częstym częste typowy typowym powszechny typowe",
      ],
      .seeking: [
        .cases: "znajdź",
        .unrecorded: "znajdźcie szukaj wskaż gdzie który która które kto",
      ],
      .stating: [
        .cases: "pisać piszą twierdzi",
        .unrecorded: """
        pisze napisać napisał mówić mówi twierdzić liczyć liczą obliczyć uważać sądzić użył \
        użyłem napisałem otrzymał
        """,
      ],
      .statement: [
        .cases: "wynik",
        .unrecorded: "linia wiersz równość równanie rachunek zdanie reguła wzór krok przykład",
      ],
      .functional: [
        .cases: "jest byłoby to że być co ten ta a wolno na",
        .unrecorded: """
        są był była było się tym oczywiście niestety tu tutaj można może popełnia trzeba \
        polega
        """,
      ],
      .pointing: [
        .cases: "co"
      ],
      .following: [
        .unrecorded: "następujące następujący następująca poniższe poniżej"
      ],
      .within: [
        .cases: "w we"
      ],
      .tallied: [
        .unrecorded: "liczba odpowiedzi"
      ],
      .rejecting: [
        .unrecorded: "zamiast skreślił skreślono"
      ],
      .coordinating: [
        .cases: "i ale bo więc czy",
        .unrecorded: "ponieważ lub lecz zatem oraz",
      ],
      .conditional: [
        .unrecorded: "jeśli jeżeli gdy kiedy dopóki"
      ],
      .general: [
        .unrecorded: "ogólnie"
      ],
      .contradiction: [
        .cases: "sprzeczność",
        .unrecorded: "sprzeczności sprzeczne niemożliwe",
      ],
      .hypothesis: [
        .cases: "przypuśćmy załóżmy gdyby mielibyśmy",
        .unrecorded: "jeśli",
      ],
      .observed: [
        .cases: "zmierzono",
        .unrecorded: """
        zmierzyliśmy pomiar pomiary pomiarów symulacja symulacji zaobserwowano
        """,
      ],
      .approximating: [
        .unrecorded: """
        wyrazy wyrazów wyrazach szereg szeregu rozwinięcie przybliżenie oszacowanie krokach
        """
      ],
      .curve: [
        .unrecorded: "prosta płaszczyzna okrąg krzywa ograniczony obszar ograniczona"
      ],
      .solving: [
        .cases: "równania rozwiązań",
        .unrecorded: "równanie rozwiąż rozwiązać rozwiązania pierwiastek pierwiastki",
      ],
      .linking: [
        .cases: "jest byłoby",
        .unrecorded: "są był była było",
      ],
      .asking: [
        .cases: "co"
      ],
      .additive: [
        .cases: "i czy",
        .unrecorded: "oraz lub",
      ],
      .unreal: [
        .unrecorded: "zachodziłoby"
      ],
      .otherSigma: [
        .unrecorded: "odchylenie wariancja dzielników permutacja"
      ],
    ],
    phrases: [
      .affirmed: [.unrecorded: ["powinno być"]],
      .general: [.unrecorded: ["dla każdego", "dla wszystkich"]],
      .hypothesis: [.unrecorded: ["nie wprost"]],
    ])
}
