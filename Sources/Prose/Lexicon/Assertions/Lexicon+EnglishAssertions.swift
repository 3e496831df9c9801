extension Lexicon {
  /// The words by which notes in English say what they assert, and of what.
  static let englishAssertions = Vocabulary(
    of: .english,
    words: [
      .irrealis: [
        .lessons: "would could",
        .unrecorded: "might wouldn't",
      ],
      .inferring: [
        .unrecorded: """
        thus so hence therefore then i.e gives giving get obtain yields yielding thereby follows
        """
      ],
      .untrue: [
        .cases: """
        wrong wrongly false incorrect untrue mistakenly mistake nonsense rubbish fallacy \
        misconception bogus nope
        """,
        .unrecorded: """
        falsely incorrectly mistaken erroneous erroneously invalid fallacious blunder \
        unsound
        """,
      ],
      .error: [
        .cases: "error errors mistakes slip slips",
        .unrecorded: "pitfall pitfalls blunders misconceptions fallacies",
      ],
      .affirmed: [
        .cases: "true correct right valid holds hold works properly correction",
        .unrecorded: "correctly rightly corrected",
      ],
      .answer: [
        .cases: "answer answers solution solutions",
        .unrecorded: "answered",
      ],
      .negation: [
        .cases: "not never isn't cannot nobody",
        .unrecorded: """
        aren't wasn't weren't doesn't don't didn't can't won't wouldn't shouldn't
        """,
      ],
      .lacking: [
        .cases: "nothing without neither nor none no"
      ],
      .frequent: [
        .cases: """
        common typical frequent popular classic usual often favourite tempting
        """,
        .unrecorded: "widespread careless",
      ],
      .seeking: [
        .cases: "find spot where which who search explain",
        .unrecorded: "identify locate detect",
      ],
      .stating: [
        .cases: """
        write writes writing written wrote say says saying said claim claims state compute \
        think thought believed assert had has have put get got use used uses using took take \
        takes computed multiplied added subtracted divided found read noted
        """,
        .unrecorded: """
        claimed claiming conclude concludes concluded calculate thinks believe believes \
        argue argues calculated obtained typed entered reported
        """,
      ],
      .statement: [
        .cases: """
        line equation equality formula result statement rule identity calculation \
        computation step expression inequality sentence answer value law cancellation \
        argument conversion expansion sign rounding claim guess attempt
        """,
        .unrecorded: "simplification shortcut substitution example examples version working",
      ],
      .functional: [
        .cases: """
        a an the is are was were be been being would could might to it its that this these \
        those there as we i you he she they one people someone somebody some many several my \
        your his our their just plainly obviously plain quite also then will which who it's \
        that's do does did marked called such like above first second same i.e makes make \
        made must may can should shall certainly
        """,
        .unrecorded: """
        her simply clearly completely totally he's considered counted namely very sadly \
        unfortunately consists
        """,
      ],
      .definite: [
        .cases: "the"
      ],
      .declaring: [
        .cases: "we i to us let you"
      ],
      .pointing: [
        .cases: "this that it which that's it's these those"
      ],
      .following: [
        .cases: "following next below"
      ],
      .within: [
        .cases: "in inside with"
      ],
      .tallied: [
        .cases: """
        positive positives negative negatives rate rates answers count counts number turn \
        turns alarm alarms questions side order size key room password address way place
        """,
        .unrecorded: """
        predictions labels classifications guesses votes responses direction person
        """,
      ],
      .coordinating: [
        .cases: """
        and but because so since however while whereas therefore hence although though yet \
        or
        """,
        .unrecorded: "thus",
      ],
      .conditional: [
        .cases: "if when whenever unless once until iff",
        .unrecorded: "provided",
      ],
      .general: [
        .cases: "iff",
        .unrecorded: "generally",
      ],
      .contradiction: [
        .cases: "contradiction contradicts absurd impossible",
        .unrecorded: "contradictory absurdity",
      ],
      .hypothesis: [
        .cases: "suppose supposed assume assumption if were",
        .unrecorded: "supposing assuming imagine",
      ],
      .observed: [
        .cases: """
        measured measure measurement measurements heard showed simulated simulation weighed \
        scale stopwatch thermometer sensor
        """,
        .unrecorded: """
        observed observe simulations experiment experimental experimentally recorded timed \
        clocked
        """,
      ],
      .approximating: [
        .cases: """
        term terms series expansion taylor newton heron iteration steps approximation \
        truncated truncation cut estimate estimated roughly polygon midpoint
        """,
        .unrecorded: """
        maclaurin iterations truncate truncating linearized linearised archimedes \
        monte-carlo rectangles convergent
        """,
      ],
      .curve: [
        .cases: """
        line lines plane sphere circle circles parabola curve curves bounded region surface \
        cylinder cone
        """,
        .unrecorded: """
        planes ellipse hyperbola constraint constraints hyperplane boundary axis enclosed \
        delimited intersection
        """,
      ],
      .solving: [
        .cases: "equation equations solve solves solved solution solutions root roots",
        .unrecorded: "solving zeros zeroes unsolvable satisfy satisfies satisfying",
      ],
      .linking: [
        .cases: """
        is are was were be been being would could might isn't it's that's will looks looked
        """,
        .unrecorded: "aren't wasn't weren't what's seems",
      ],
      .asking: [
        .cases: "what",
        .unrecorded: "what's",
      ],
      .additive: [
        .cases: "and or"
      ],
      .otherSigma: [
        .cases: "deviation variance tanh relu softmax divisors",
        .unrecorded: """
        variances permutation permutations divisor stress conductivity volatility
        """,
      ],
    ],
    phrases: [
      .untrue: [.unrecorded: ["were true", "were so"]],
      .affirmed: [.unrecorded: ["should be", "ought to be", "should read", "must be"]],
      .functional: [.unrecorded: ["of course"]],
      .tallied: [
        .unrecorded: [
          "get wrong", "gets wrong", "got wrong", "get it wrong", "got it wrong", "gets it wrong",
        ]
      ],
      .rejecting: [
        .unrecorded: [
          "instead of", "rather than", "negation of", "opposite of", "beware of", "crossed out",
          "struck out",
        ]
      ],
      .conditional: [.unrecorded: ["as long as", "only if"]],
      .general: [
        .unrecorded: [
          "in general", "for all", "for every", "for any", "for each", "if and only if", "only if",
        ]
      ],
      .contradiction: [.unrecorded: ["cannot be", "can't be", "can not be"]],
      .hypothesis: [.unrecorded: ["by contradiction"]],
      .curve: [.unrecorded: ["subject to"]],
      .solving: [.unrecorded: ["never true"]],
      .unreal: [
        .unrecorded: ["would hold", "would be true", "would follow", "would have to hold"]
      ],
    ])
}
