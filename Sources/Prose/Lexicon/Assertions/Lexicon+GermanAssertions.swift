extension Lexicon {
  /// The words by which notes in German say what they assert, and of what.
  static let germanAssertions = Vocabulary(
    of: .german,
    words: [
      .irrealis: [
        .unrecorded: "hätte hätten würde würden wäre wären ergäbe ergäben bekäme bekämen"
      ],
      .inferring: [
        .unrecorded: "also somit daher folglich mithin d.h demnach ergibt folgt erhalten erhält"
      ],
      .untrue: [
        .cases: "falsch falschen irrt irrtum",
        .unrecorded: """
        falsche falscher falsches falschem fälschlich fälschlicherweise irren irrtümlich \
        unsinn quatsch blödsinn unrichtig inkorrekt verkehrt unwahr trugschluss denkfehler \
        rechenfehler unzulässig
        """,
      ],
      .error: [
        .cases: "fehler fehlersuche",
        .unrecorded: "fehlers stolperfallen stolperfalle patzer",
      ],
      .affirmed: [
        .cases: "richtig stimmt gilt gelten berichtigung korrektur recht geht",
        .unrecorded: """
        richtige richtiger richtiges richtigen korrekt korrekte stimmen wahr zutrifft \
        verbesserung funktioniert
        """,
      ],
      .answer: [
        .cases: "lösung lösungen probe",
        .unrecorded: "antwort",
      ],
      .negation: [
        .cases: "nicht nie nein",
        .unrecorded: "keineswegs niemals niemand",
      ],
      .lacking: [
        .cases: "keine nichts",
        .unrecorded: "kein keinen keiner ohne",
      ],
      .frequent: [
        .cases: "häufige verbreiteter",
        .unrecorded: """
        häufig häufiger häufigste häufigster häufigen typisch typischer typische typisches \
        üblich üblicher verbreitet verbreitete beliebt beliebter klassisch klassischer gern \
        beliebte typischen
        """,
      ],
      .seeking: [
        .cases: "finde findet find such wo wer fehlersuche",
        .unrecorded: "finden suche sucht entdecke erkenne welche welcher welches",
      ],
      .stating: [
        .cases: """
        schreiben schreibt schrieb geschrieben rechnen rechnet rechnete behauptet lautet \
        hatte hat haben
        """,
        .unrecorded: """
        sagen sagt gerechnet behaupten behauptete lauten heißt meinen meint meinte glauben \
        glaubt denken denkt folgern setzen hatten nahm genommen benutzt benutzte verwendet \
        verwendete eingesetzt erhielt erhalten bekam bekommt kam notiert notierte
        """,
      ],
      .statement: [
        .cases: """
        zeile gleichung rechnung ergebnis behauptung formel satz wert umrechnung vorzeichen \
        zwischenergebnis
        """,
        .unrecorded: """
        aussage regel schritt umformung identität ungleichung kürzung rundung ansatz beispiel schreibweise
        """,
      ],
      .functional: [
        .cases: """
        der die das den dem des ein eine einer einen ist sind war waren wäre sei wird werden \
        zu es man er wir ich dass hier da nur natürlich leider viele wer auch als dann so \
        macht konnte muss
        """,
        .unrecorded: """
        eines einem sie daß ganz völlig einfach offensichtlich manche mancher jemand würde \
        machte begeht darf dürfen kann konnten können soll sicher besteht darin
        """,
      ],
      .definite: [
        .cases: "der die das den dem des"
      ],
      .declaring: [
        .cases: "wir ich man zu um"
      ],
      .pointing: [
        .cases: "das dies was es",
        .unrecorded: "diese dieser dieses welches",
      ],
      .following: [
        .unrecorded: "folgende folgender folgendes folgenden nächste nachstehende"
      ],
      .within: [
        .cases: "in im bei"
      ],
      .tallied: [
        .cases: "positive negative antworten rate quote zahl",
        .unrecorded: "anzahl vorhersagen",
      ],
      .rejecting: [
        .unrecorded: "statt anstatt anstelle durchgestrichen gestrichen strich"
      ],
      .coordinating: [
        .cases: "und aber weil denn also oder",
        .unrecorded: "sondern doch jedoch während deshalb",
      ],
      .conditional: [
        .cases: "wenn falls",
        .unrecorded: "sofern sobald solange",
      ],
      .general: [
        .unrecorded: "allgemein generell"
      ],
      .contradiction: [
        .cases: "widerspruch absurd",
        .unrecorded: "widerspruchs widerspricht unmöglich",
      ],
      .hypothesis: [
        .cases: "angenommen gälte gäbe wäre wenn falls",
        .unrecorded: "annehmen annahme hätte",
      ],
      .observed: [
        .cases: "gemessen simulation",
        .unrecorded: """
        messung messungen messen maßen simuliert beobachtet gehört abgelesen experiment \
        gestoppt gewogen
        """,
      ],
      .approximating: [
        .cases: "gliedern reihe abgebrochen",
        .unrecorded: """
        glieder glied reihenentwicklung terme termen näherung näherungsweise newtonverfahren \
        schritten schätzung geschätzt überschlag näherungswert abbruch
        """,
      ],
      .curve: [
        .cases: "kreis",
        .unrecorded: """
        gerade geraden ebene kugel parabel kurve begrenzt gebiet nebenbedingung \
        eingeschlossen umschlossen
        """,
      ],
      .solving: [
        .cases: "gleichung gleichungen lösung lösungen",
        .unrecorded: "löse lösen nullstelle nullstellen",
      ],
      .linking: [
        .cases: "ist sind war waren wäre sei wird werden"
      ],
      .additive: [
        .cases: "und oder",
        .unrecorded: "sowie",
      ],
      .unreal: [
        .cases: "gälte",
        .unrecorded: "gälten",
      ],
      .otherSigma: [
        .unrecorded: "standardabweichung varianz spannung leitfähigkeit teiler permutation"
      ],
    ],
    phrases: [
      .untrue: [.unrecorded: ["wäre wahr", "wäre richtig"]],
      .affirmed: [.unrecorded: ["muss heißen"]],
      .rejecting: [.unrecorded: ["verneinung von"]],
      .conditional: [.unrecorded: ["genau dann wenn"]],
      .general: [
        .unrecorded: ["für alle", "für jedes", "für jeden", "für jede", "genau dann wenn"]
      ],
      .asking: [.unrecorded: ["was ist", "was stimmt", "was war"]],
      .unreal: [.unrecorded: ["würde gelten"]],
    ])
}
