extension Lexicon {
  /// The words of notes in English.
  static let english = Vocabulary(
    of: .english,
    words: [
      .assuming: [
        .lessons: """
        if when instead otherwise would could different without change replace replaced halve \
        shrinks grows moves usually often adam
        """,
        .cases: """
        suppose supposed assume might try changing changed double doubling lowered cut moved \
        nudge schedule decay decays rates default
        """,
        .unrecorded: """
        supposing assuming imagine imagining pretend whenever unless alternatively \
        hypothetical hypothetically trying replacing vary varying doubled halving halved \
        raise raising raised lowering reduce reducing reduced increasing increased decreasing \
        decreased dropped shrunk grown nudged perturb perturbed schedules decayed decaying \
        annealing annealed warmup warm-up typically defaults commonly momentum rmsprop
        """,
      ],
      .opening: [
        .lessons: "instead",
        .cases: "suppose assume consider",
        .unrecorded: "imagine pretend alternatively hypothetically",
      ],
      .governing: [
        .lessons: "for with at use set take taking choose from feed feeds once",
        .cases: "using setting",
        .unrecorded: "choosing pick picking feeding enter insert plug",
      ],
      .replacing: [
        .lessons: "instead would could",
        .unrecorded: "hypothetically",
      ],
      .supposing: [
        .lessons: "if let when",
        .cases: "suppose assume",
        .unrecorded: "imagine unless",
      ],
      .counterfactual: [
        .lessons: "instead without adam validation",
        .cases: "suppose",
        .unrecorded: """
        supposing imagine imagining pretend hypothetically dropout pruning momentum rmsprop
        """,
      ],
      .altering: [
        .cases: "changing doubling dropping setting",
        .unrecorded: """
        raising lowering increasing decreasing reducing halving replacing removing
        """,
      ],
      .renewed: [
        .lessons: "new trained learned",
        .cases: "updated",
        .unrecorded: "learnt adjusted final optimal",
      ],
      .changing: [
        .lessons: "becomes become later",
        .unrecorded: "became afterwards afterward subsequently eventually",
      ],
      .later: [
        .lessons: "after"
      ],
      .otherOne: [
        .lessons: """
        next second third eighth last another other new later different further
        """,
        .unrecorded: """
        fourth fifth sixth seventh ninth tenth 2nd 3rd 4th 5th final following subsequent \
        previous alternative hypothetical
        """,
      ],
      .counted: [
        .lessons: "example epoch round run point batch exercise",
        .cases: "sample iteration case trial",
        .unrecorded: "instance scenario experiment pattern cycle variant",
      ],
      .situation: [
        .lessons: "update data training record pair problem descent",
        .cases: "attempt setting",
        .unrecorded: "situation datum observation version configuration image",
      ],
      .step: [
        .lessons: "step steps pass passes time"
      ],
      .networkPart: [
        .lessons: """
        unit units layer layers hidden output outputs factor factors derivative equation \
        column
        """,
        .cases: "node term terms",
        .unrecorded: "neuron neurons nodes",
      ],
      .networkNumber: [
        .lessons: "weight weights bias biases parameter parameters target targets"
      ],
      .abbreviation: [
        .lessons: "approx no",
        .cases: "e.g i.e eq",
        .unrecorded: "vs cf resp fig ca",
      ],
      .connective: [
        .lessons: """
        and or so if when where with for otherwise then because since but is are to by from \
        as in on of the a an let given also therefore such that which we not else gives this \
        these it at
        """,
        .cases: "while using iff",
        .unrecorded: "hence thus via unless implies per",
      ],
      .multiple: [
        .cases: "percent thousand degrees",
        .unrecorded: "million millions billion billions trillion cents dozen dozens",
      ],
      .binaryNumbers: [
        .lessons: "bits binary"
      ],
    ],
    phrases: [.binaryNumbers: [.cases: ["base 2"]]],
    stems: [
      .residues: [.cases: ["modul"], .unrecorded: ["Mod ", "Modulo", "Legendre", "Jacobi"]]
    ],
    endings: [.residues: [.cases: ["mod"]]])
}
