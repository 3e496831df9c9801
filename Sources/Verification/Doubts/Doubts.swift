/// All doubts, in the order in which they are weighed: the first one that holds decides.
enum Doubts {
  static let all: [any Doubt] =
    [
      // What the values lean on.
      ImpossibleSigma(), UnsureConvention(), EarlierDefinition(), OpenSituation(), UnshownMeaning(),
      TrainedNetwork(),
      ContradictedDefinition(),
      SeveralDefinitions(),
      // How the digits and the units of both sides may be meant.
      DecimalComma(), BinaryDigits(), OtherBase(), IndexlessSum(), ByteOverflow(), UnitBesideName(),
      // What the whole link may be instead of an equation of numbers.
      ParameterAssignment(), LetterE(), LayerNumber(), NameBeforeBracket(), RatioBesideShare(),
      StatedCongruence(),
      AmongResidues(),
      MatrixShapes(), TransposedProduct(), SquareSize(), RunningResult(), WholeQuotient(),
      ArrowChange(),
      TruthValues(), ResidueSymbol(),
      AddedPercentage(), ExclamationMark(),
      LetterUnit(), UnknownLetter(), UnitFactor(), SumOfLevels(),
      // What the note says further on.
      LaterDefinition(),
      // What the note says of another network.
      OtherNetwork(),
      // What the note does not assert, which takes the longest to find.
    ] + Unasserted.all + [FailingTest(), UnspokenIdentity()]

  /// The doubt that decides about a link, if any does.
  static func first(about link: DoubtedLink) -> (any Doubt)? {
    all.first { withdraws($0, link) }
  }

  /// All doubts that would spare a link, the one that decides first.
  static func holding(about link: DoubtedLink) -> [any Doubt] {
    all.filter { withdraws($0, link) }
  }

  private static func withdraws(_ doubt: any Doubt, _ link: DoubtedLink) -> Bool {
    if link.judgement.outcome == .rounding, !doubt.withdrawsRounding { return false }
    if doubt.needsValues, link.judgement.left == nil { return false }
    return doubt.holds(for: link)
  }
}
