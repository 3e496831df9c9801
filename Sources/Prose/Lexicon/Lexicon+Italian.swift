extension Lexicon {
  /// The words of notes in Italian.
  static let italian = Vocabulary(
    of: .italian,
    words: [
      .assuming: [
        .cases: "quando",
        .unrecorded: """
        supponiamo supponi supposto supponendo sarebbe potrebbe sostituiamo sostituire \
        raddoppiamo raddoppiare cambiamo cambiare cambiando modifichiamo modificare aumentiamo \
        aumentare diminuiamo diminuire variare immaginiamo invece
        """,
      ],
      .opening: [
        .unrecorded: "supponiamo immaginiamo invece"
      ],
      .replacing: [
        .unrecorded: "invece"
      ],
      .counterfactual: [
        .unrecorded: "senza supponiamo immaginiamo invece"
      ],
      .altering: [
        .unrecorded: "raddoppiando cambiando aumentando diminuendo sostituendo"
      ],
      .renewed: [
        .unrecorded: """
        nuovo nuova nuovi nuove appreso appresi addestrato addestrati aggiornato aggiornata \
        aggiornati aggiornate
        """
      ],
      .later: [
        .unrecorded: "dopo"
      ],
      .otherOne: [
        .cases: "secondo",
        .unrecorded: """
        prossimo prossima successivo successiva seconda terzo terza quarto ultimo ultima altro \
        altra altri altre nuovo nuova
        """,
      ],
      .counted: [
        .cases: "esempio prova punto",
        .unrecorded: "epoca iterazione caso campione esercizio",
      ],
      .situation: [
        .cases: "coppia ingresso",
        .unrecorded: """
        dati dato aggiornamento addestramento apprendimento immagine osservazione
        """,
      ],
      .step: [
        .cases: "passo",
        .unrecorded: "passi passaggio tempo",
      ],
      .networkPart: [
        .cases: "neurone uscita equazione",
        .unrecorded: "strato strati neuroni nodo uscite derivata colonna fattore termine",
      ],
      .networkNumber: [
        .cases: "peso bias",
        .unrecorded: "pesi parametro parametri obiettivo obiettivi",
      ],
    ])
}
