import NeuralNet

/// What can be wrong with a directive that the engine runs, without words.
enum EngineProblem: Error, Hashable {
  // MARK: Numbers

  case notWhole(String, of: String, atLeast: Int)
  case notPositive(String, of: String)
  case notAShare(String, of: String)
  case negative(String, of: String)
  case tooMany(String, of: String, limit: Int, option: String?)

  // MARK: Networks in layer form

  case mixedForms
  /// A matrix or a vector of another shape than the layers need.
  case shape(of: String, expected: String, found: String)
  case unknownLayer(String, known: [String])
  case skipBetweenSizes(from: String, sizes: [Int])
  case skipNotEarlier(String)
  case repeatedLayer(String)
  case recurrentShape
  case keyOfRecurrent(String)
  case notExplained
  case badTimeStep(String)
  case steps(of: String, expected: Int, found: Int)
  case unknownState(String, known: [String])

  // MARK: Data

  case dataSource
  case outsideFolder(String)
  case file(String, String)
  case csv(CSVProblem, file: String)
  case rowWidth(row: Int, expected: Int, found: Int)
  case noRows
  case unknownData(String, known: [String])
  case noData(DirectiveName)
  /// There is data, but none that the network can take.
  case noDataFits(DirectiveName)
  /// More than one data set fits, with the labels of those that have one.
  case severalData([String], DirectiveName)
  case repeatedData(String)
  case keyOfGenerator(String, String)
  case shortText

  // MARK: Training

  case lengthTwice
  case noLength
  case needsRate
  case keyOfOptimizer(String, String)
  case dataWidth(what: String, expected: Int, found: Int)
  case dataForm
  case removesTooMany(Int, layers: Int)
  case transferForm
  case unknownCharacter(String)
  case notCharacters
  case noTargetsInData
}

/// What can be wrong with a CSV file, without words; rows count lines of the file.
enum CSVProblem: Error, Hashable {
  case empty
  case notUTF8
  case width(line: Int, expected: Int, found: Int)
  case hole(line: Int, column: String)
  case notANumber(String, line: Int, column: String)
  case notFinite(String, line: Int, column: String)
  case unknownColumn(String, known: [String])
  case repeatedColumn(String)
  case tooLong(limit: Int)
  case openQuote(line: Int)
}
