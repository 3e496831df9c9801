extension Lexicon {
  /// The words of notes in German.
  static let german = Vocabulary(
    of: .german,
    words: [
      .assuming: [
        .cases: "falls wenn angenommen sonst wäre ersetzen verdoppeln erhöht",
        .unrecorded: """
        annehmen annahme stattdessen würde könnte ersetzt ersetze verdoppelt halbiert \
        halbieren verändert verändern ändern ändert geändert erhöhen erhöhe senken gesenkt \
        verringern verringert variieren probeweise hypothetisch
        """,
      ],
      .opening: [
        .cases: "angenommen",
        .unrecorded: "stattdessen",
      ],
      .replacing: [
        .unrecorded: "stattdessen statt"
      ],
      .counterfactual: [
        .cases: "ohne angenommen",
        .unrecorded: "stattdessen",
      ],
      .altering: [
        .cases: "verdoppeln ersetzen",
        .unrecorded: "halbieren erhöhen senken verringern",
      ],
      .renewed: [
        .cases: "neue neuen",
        .unrecorded: """
        neuer neues aktualisiert aktualisierte aktualisierten gelernt gelernte gelernten \
        trainiert trainierte trainierten angepasst angepasste angepassten
        """,
      ],
      .later: [
        .cases: "nach"
      ],
      .otherOne: [
        .cases: "zweite zweiten zweites dritte letzten andere anderes",
        .unrecorded: """
        nächste nächsten nächster nächstes zweiter dritten drittes vierte vierten viertes \
        letzte letztes anderen anderer weitere weiteren weiteres folgende folgenden
        """,
      ],
      .counted: [
        .cases: "beispiel aufgabe iteration fall muster",
        .unrecorded: "epoche runde durchlauf punkt versuch stichprobe",
      ],
      .situation: [
        .cases: "update training lernen paar eingabe",
        .unrecorded: "aktualisierung daten datum datensatz eingaben bild beobachtung",
      ],
      .step: [
        .cases: "schritt schritten zeit",
        .unrecorded: "schritte durchgang",
      ],
      .networkPart: [
        .cases: "schicht neuron ausgabe ableitung gleichung faktor term",
        .unrecorded: "schichten neuronen knoten ausgaben spalte",
      ],
      .networkNumber: [
        .cases: "gewichte bias parameter ziel",
        .unrecorded: "gewicht gewichten gewichts parametern ziele zielwert",
      ],
      .connective: [
        .unrecorded: "und oder also falls wenn mit"
      ],
      .multiple: [
        .unrecorded: "prozent mio mrd tsd grad tausend dutzend"
      ],
    ])
}
