import NeuralNet
import Testing

@Suite struct RandomTests {
  /// The first numbers of the reference implementation from seed 1234567.
  @Test func splitMixIsTheReferences() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  /// The first numbers of the reference implementation from the state 1, 2, 3, 4.
  @Test func xoshiroIsTheReferences() {
    var random = Xoshiro256(state: (1, 2, 3, 4))
    #expect(
      (0..<8).map { _ in random.next() } == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      ])
  }

  @Test func gaussianNumbersHaveTheirMoments() {
    var random = Xoshiro256(seed: 1)
    let numbers = (0..<100_000).map { _ in random.nextGaussian() }
    let mean = numbers.reduce(0, +) / 100_000
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / 100_000
    #expect(abs(mean) < 0.01)
    #expect(abs(variance - 1) < 0.02)
  }

  @Test func shufflingKeepsAllElements() {
    var random = Xoshiro256(seed: 2)
    var numbers = Array(0..<100)
    random.shuffle(&numbers)
    #expect(numbers != Array(0..<100))
    #expect(numbers.sorted() == Array(0..<100))
  }

  private static let variances: [(Initializer, Double)] = [
    (.xavier, 2.0 / 150), (.xavierGaussian, 2.0 / 150), (.he, 0.02), (.heUniform, 0.02),
    (.lecun, 0.01), (.lecunUniform, 0.01), (.orthogonal, 0.01),
    (.gaussian(standardDeviation: 0.3), 0.09), (.uniform(-0.6...0.6), 0.12),
    (.zeros, 0), (.constant(2), 4),
  ]

  @Test(arguments: variances)
  func weightsHaveTheirVarianceAndBiasesAreNought(
    initializer: Initializer, variance: Double
  ) throws {
    var random = Xoshiro256(seed: 3)
    var network = try LayeredNetwork(inputCount: 100, layers: [.init(50, .relu)])
    network.setBiases(Array(repeating: 1, count: 50), layer: 0)
    network.initialize(layer: 0, initializer, using: &random)
    let square = network.parameters[network.weightRanges[0]].reduce(0) { $0 + $1 * $1 } / 5000
    #expect(abs(square - variance) <= 0.06 * variance)
    #expect(network.parameters[network.biasRanges[0]].allSatisfy { $0 == 0 })
  }

  @Test func theSameSeedGivesTheSameNetwork() throws {
    func make(_ seed: UInt64) throws -> [Double] {
      var random = Xoshiro256(seed: seed)
      var network = try LayeredNetwork(inputCount: 3, layers: [.init(2, .relu)])
      network.initialize(layer: 0, .he, using: &random)
      return network.parameters
    }
    #expect(try make(7) == make(7))
    #expect(try make(7) != make(8))
  }
}
