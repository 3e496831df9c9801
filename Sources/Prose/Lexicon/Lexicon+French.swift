extension Lexicon {
  /// The words of notes in French.
  static let french = Vocabulary(
    of: .french,
    words: [
      .assuming: [
        .cases: "supposons suppose sinon serait aurait remplace augmente quand",
        .unrecorded: """
        supposé autrement pourrait remplaçons remplacé remplacer doublons doubler changeons \
        changer modifions modifier modifie augmentons augmenter diminue diminuons diminuer \
        varier imaginons lorsque
        """,
      ],
      .opening: [
        .cases: "supposons",
        .unrecorded: "imaginons",
      ],
      .replacing: [
        .unrecorded: "plutôt"
      ],
      .counterfactual: [
        .cases: "sans supposons",
        .unrecorded: "imaginons",
      ],
      .altering: [
        .unrecorded: "doublant changeant augmentant diminuant remplaçant modifiant"
      ],
      .renewed: [
        .cases: "nouveaux nouvelles",
        .unrecorded: "nouveau nouvelle appris apprise entraîné entraînés ajusté ajustés",
      ],
      .later: [
        .cases: "après"
      ],
      .otherOne: [
        .cases: "suivant deuxième second seconde dernier autre",
        .unrecorded: """
        prochain prochaine suivante troisième quatrième dernière autres nouveau nouvelle
        """,
      ],
      .counted: [
        .cases: "exemple exercice point",
        .unrecorded: "époque itération cas essai échantillon",
      ],
      .situation: [
        .cases: "données apprentissage image",
        .unrecorded: "donnée entraînement paire entrée observation",
      ],
      .step: [
        .cases: "étape passe",
        .unrecorded: "étapes temps",
      ],
      .networkPart: [
        .cases: "couche couches neurone terme",
        .unrecorded: "neurones nœud sortie sorties dérivée équation colonne facteur",
      ],
      .networkNumber: [
        .cases: "poids biais paramètres",
        .unrecorded: "paramètre cible cibles",
      ],
      .connective: [
        .unrecorded: "et ou"
      ],
    ])
}
