import MathNotation

extension UnreadReason {
  /// What all reasons are counted by, without repeats.
  package static let summaries: [String] = {
    let plain: [UnreadReason] = [
      .unknownSymbol(""), .equationToSolve, .undefined, .tooLong, .shapes, .differentUnits,
      .looseApproximation, .unstatedModulus, .maybeMeantFalse, .relation, .logisticSigma,
      .impossibleSigma,
      .definitionFurtherUp, .openSituation, .otherNetwork, .unshownMeaning, .trainedNetwork,
      .contradictedDefinition, .severalDefinitions, .laterDefinition, .parameterAssignment,
      .letterE, .layerNumber, .nameBeforeBracket, .ratioBesideShare, .decimalComma, .binaryDigits,
      .otherBase, .indexlessSum, .byteOverflow, .shapesAlone, .transposedProduct, .squareSize,
      .runningResult, .wholeQuotient, .arrowChange,
      .truthValues,
      .addedPercentage, .exclamationMark, .residueSymbol, .statedCongruence, .unitBesideName,
      .letterUnit, .unknownLetter, .unitFactor, .sumOfLevels, .saidToBeFalse, .toBeJudged,
      .crossedOut, .ledToContradiction, .condition, .oneOfCases, .describedEquation,
      .generalStatement, .measuredOrCut, .correspondence, .failingTest, .unspokenIdentity,
    ]
    let problems: [ReadProblem] = [
      .unknownCommand, .ellipsis, .blank, .empty, .unexpected, .unclosed, .tooDeep, .tooLong,
      .sumWithoutIndex, .systemOfEquations,
    ]
    let all =
      plain.map(\.summary) + problems.map(\.summary) + UnsupportedNotation.allCases.map(\.summary)
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }()
}
