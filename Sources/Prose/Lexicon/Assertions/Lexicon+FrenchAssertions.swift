extension Lexicon {
  /// The words by which notes in French say what they assert, and of what.
  static let frenchAssertions = Vocabulary(
    of: .french,
    words: [
      .irrealis: [
        .unrecorded: """
        aurait auraient serait seraient donnerait donneraient obtiendrait obtiendrions deviendrait
        """
      ],
      .inferring: [
        .unrecorded: "donc soit ainsi alors où obtient donne"
      ],
      .untrue: [
        .cases: "faux fausse incorrect",
        .unrecorded: """
        fausses erroné erronée incorrecte inexact inexacte bêtise sottise tort trompé \
        trompée trompe trompent
        """,
      ],
      .error: [
        .cases: "erreur faute",
        .unrecorded: "erreurs fautes piège pièges",
      ],
      .affirmed: [
        .cases: """
        vrai vraie juste correct correcte exact bonne correction corrigé raison
        """,
        .unrecorded: "exacte bon valable marche fonctionne",
      ],
      .answer: [
        .cases: "réponse solution"
      ],
      .negation: [
        .cases: "pas non",
        .unrecorded: "jamais personne",
      ],
      .lacking: [
        .cases: "sans",
        .unrecorded: "aucun aucune rien",
      ],
      .frequent: [
        .cases: "fréquente classique souvent",
        .unrecorded: """
        fréquent courante courant typique commune habituelle répandue fréquentes typiques \
        courantes classiques
        """,
      ],
      .seeking: [
        .cases: "cherchez trouvez trouve",
        .unrecorded: "cherche repérez repère où quel quelle",
      ],
      .stating: [
        .cases: "écrire écrit dire prétend trouvent",
        .unrecorded: """
        écrivent dit disent calculer calcule prétendre prétendait penser pense croire \
        affirmer affirme conclure conclut poser trouver utilisé pris obtenu trouvé posé \
        écrivait noté
        """,
      ],
      .statement: [
        .cases: "ligne calcul conversion",
        .unrecorded:
          "équation égalité résultat énoncé règle formule affirmation étape exemple écriture",
      ],
      .functional: [
        .cases: """
        le la les un une des de est sont serait il elle on nous ils ce cela que qui à ici \
        donc ainsi tout ne y se avoir avait fait faut peut a as ont
        """,
        .unrecorded: """
        l' d' était sera c' ça qu' très bien évidemment simplement n' s' ceci bel commet \
        doit j' ai consiste
        """,
      ],
      .definite: [
        .cases: "le la les",
        .unrecorded: "l'",
      ],
      .declaring: [
        .cases: "nous on je pour",
        .unrecorded: "j'",
      ],
      .pointing: [
        .cases: "ce cela qui",
        .unrecorded: "c' ça ceci",
      ],
      .following: [
        .unrecorded: "suivante suivant suivantes suivants ci-dessous"
      ],
      .within: [
        .cases: "dans en"
      ],
      .tallied: [
        .cases: "taux",
        .unrecorded: "positifs positif négatifs nombre réponses",
      ],
      .rejecting: [
        .unrecorded: "barré raturé"
      ],
      .coordinating: [
        .cases: "et mais car ou alors",
        .unrecorded: "parce puisque",
      ],
      .conditional: [
        .cases: "si quand",
        .unrecorded: "lorsque pourvu",
      ],
      .general: [
        .unrecorded: "généralement"
      ],
      .contradiction: [
        .cases: "contradiction absurde impossible",
        .unrecorded: "contredit",
      ],
      .hypothesis: [
        .cases: "supposons si aurait",
        .unrecorded: "supposer",
      ],
      .observed: [
        .cases: "mesuré mesure mesures relevé simulation",
        .unrecorded: "mesurée mesurés relevée observé simulé expérience pesé chronométré",
      ],
      .approximating: [
        .cases: "termes approximation limité gardant",
        .unrecorded: """
        terme série développement tronqué tronquée estimation itérations itération
        """,
      ],
      .curve: [
        .cases: "droite plan courbe bornée région limité",
        .unrecorded: """
        sphère cercle parabole borné ellipse hyperbole contrainte limitée délimité délimitée \
        bornés
        """,
      ],
      .solving: [
        .cases: "solution solutions racine",
        .unrecorded: "équation équations résoudre résolvons racines",
      ],
      .linking: [
        .cases: "est sont serait",
        .unrecorded: "était sera",
      ],
      .additive: [
        .cases: "et ou"
      ],
      .otherSigma: [
        .cases: "variance",
        .unrecorded: "écart-type diviseurs permutation contrainte",
      ],
    ],
    phrases: [
      .untrue: [.unrecorded: ["était vrai"]],
      .rejecting: [
        .unrecorded: ["au lieu de", "au lieu d'", "plutôt que", "plutôt que d'", "négation de"]
      ],
      .conditional: [.unrecorded: ["dès que", "tant que"]],
      .general: [.unrecorded: ["en général", "pour tout", "pour tous", "pour toute"]],
      .hypothesis: [.unrecorded: ["par l' absurde"]],
      .unreal: [.unrecorded: ["serait vrai", "serait vraie"]],
    ])
}
