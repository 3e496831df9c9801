import MathNotation

extension UnreadReason {
  /// The reason in a few words, the same for all claims of its kind: they are counted by it.
  package var summary: String {
    switch self {
    case .unknownSymbol, .logisticSigma, .impossibleSigma, .letterE: "unknown symbol"
    case .equationToSolve: "equation to solve"
    case .notation(let problem): problem.summary
    case .undefined: "no real value"
    case .tooLong: "too long to evaluate"
    case .shapes: "shapes that do not fit"
    case .unsupported(let notation): notation.summary
    case .differentUnits: "different units"
    case .looseApproximation: "loose approximation"
    case .unstatedModulus: "unstated modulus"
    case .maybeMeantFalse: "may be meant to be false"
    case .relation: "relation without values"
    case .definitionFurtherUp: "definition further up"
    case .openSituation: "another situation"
    case .unshownMeaning: "a letter that may not be the network's"
    case .trainedNetwork: "trained network"
    case .contradictedDefinition: "contradicted definition"
    case .severalDefinitions: "several definitions"
    case .laterDefinition: "definition further on"
    case .otherNetwork: "another network"
    case .parameterAssignment: "assignment to a parameter"
    case .layerNumber: "a superscript that may be a layer's number"
    case .nameBeforeBracket: "name before a bracket"
    case .ratioBesideShare: "a ratio beside a share"
    case .decimalComma: "ambiguous comma"
    case .binaryDigits: "digits that may be binary"
    case .otherBase: "numbers of another base"
    case .indexlessSum: "sum without its index"
    case .byteOverflow: "overflow"
    case .shapesAlone, .squareSize, .transposedProduct: "shapes of matrices"
    case .runningResult: "running result"
    case .wholeQuotient: "quotient without its remainder"
    case .arrowChange: "a change"
    case .truthValues: "truth values or bits"
    case .addedPercentage: "added percentage"
    case .exclamationMark: "exclamation mark"
    case .residueSymbol: "residue symbol"
    case .statedCongruence: "congruence"
    case .unitBesideName, .letterUnit, .unknownLetter, .unitFactor: "unstated unit"
    case .saidToBeFalse, .toBeJudged, .crossedOut: "said to be false"
    case .ledToContradiction, .condition: "supposed"
    case .oneOfCases, .describedEquation, .generalStatement: "statement of another kind"
    case .measuredOrCut: "measured or cut off"
    case .correspondence: "correspondence"
    case .failingTest: "test that may fail"
    case .sumOfLevels: "sum of levels"
    case .unspokenIdentity: "an identity that fails, or an equation"
    }
  }

  /// The reason with what it is about.
  package var explanation: String {
    switch self {
    case .unknownSymbol(let key): "unknown symbol \(key)"
    case .equationToSolve: "an equation to solve, not a statement that can be checked"
    case .differentUnits: "the sides have different units"
    case .unstatedModulus: "it may be a congruence whose modulus is not stated with it"
    case .notation, .undefined, .tooLong, .shapes, .unsupported, .looseApproximation,
      .maybeMeantFalse, .relation:
      summary
    case .logisticSigma: "it disagrees if sigma is the logistic function, which nothing here says"
    case .impossibleSigma:
      "the logistic function, which the note names, never has this value; sigma may be something else"
    case .definitionFurtherUp:
      "it disagrees with a definition further up, which may no longer hold here"
    case .unshownMeaning:
      "it has a name that may be the network's, though nothing in the note has shown that it is"
    case .openSituation:
      "it disagrees with the network, but the passage may speak of another situation"
    case .trainedNetwork:
      "it disagrees with the network as it is declared; it is trained further up, and the note may "
        + "speak of it at some step of that"
    case .contradictedDefinition: "it disagrees with a definition that contradicts itself"
    case .severalDefinitions: "it fits none of several definitions of a name that hold here"
    case .laterDefinition:
      "it disagrees with a definition of a name that is defined anew further on"
    case .otherNetwork: "it disagrees with the network, but the words tell of what is not so"
    case .parameterAssignment: "a parameter is given another value than the network declares"
    case .letterE: "e may be a letter of the author's own, not the base of the natural logarithm"
    case .layerNumber: "the superscript may be the number of a layer, not an exponent"
    case .nameBeforeBracket: "a name before a bracket may be that of a function"
    case .ratioBesideShare: "the colon may part odds, of which the other side is the share"
    case .decimalComma: "a comma may part the decimals of a number or the entries of a list"
    case .binaryDigits: "the digits may be binary"
    case .otherBase: "the numbers may be written to another base that the text names"
    case .indexlessSum: "the sum may be of all terms behind it, none of which has its index"
    case .byteOverflow: "the sides differ by as much as a number overflows by"
    case .shapesAlone: "the products may be shapes of matrices"
    case .transposedProduct: "the matrix is the transposed product"
    case .squareSize: "the product may be the size of something square"
    case .runningResult: "the equals sign may lead on to a further step with the result"
    case .wholeQuotient: "the division may be one with a remainder"
    case .arrowChange: "the number may tell by how much both ends of the arrow differ"
    case .truthValues: "the noughts and ones may be truth values or bits"
    case .addedPercentage: "the percentage may be one of what it is added to"
    case .exclamationMark: "the factorial may be an exclamation mark"
    case .residueSymbol: "the fraction in parentheses may be a Legendre symbol"
    case .statedCongruence: "it may be a congruence, not an equation"
    case .unitBesideName: "a name beside a unit may stand for a number with a unit of its own"
    case .unknownLetter: "a letter behind a number may be a unit, or what is to be found"
    case .letterUnit: "a letter behind a number may be its unit"
    case .sumOfLevels: "levels are added by their powers, and the sum is right so"
    case .saidToBeFalse: "the text says that it is not so"
    case .toBeJudged: "the reader is to judge whether it is so"
    case .crossedOut: "it is crossed out"
    case .ledToContradiction: "it is supposed, and leads to a contradiction"
    case .condition: "it is a condition, not a statement"
    case .oneOfCases: "it is one of several cases that exclude each other"
    case .describedEquation: "it is the equation of a curve, or one to be solved"
    case .generalStatement: "it is a general statement, not one about the values here"
    case .measuredOrCut: "the number was measured, estimated or cut off, as the text says"
    case .correspondence: "it says which share the amount corresponds to"
    case .failingTest: "numbers are compared, perhaps by a test that fails"
    case .unspokenIdentity:
      "as an identity it does not hold, but it may be an equation to solve"
    case .unitFactor:
      "the sides differ by the factor between two units, not all of which are stated"
    }
  }
}
