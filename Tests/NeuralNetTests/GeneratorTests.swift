import NeuralNet
import Platform
import Testing

@Suite struct GeneratorTests {
  @Test(arguments: Array(stride(from: -3.0, through: 3, by: 0.137)))
  func portableFunctionsAreThoseOfTheLibrary(x: Double) {
    #expect(abs(PortableMath.sine(turns: x) - sin(2 * .pi * x)) < 6e-15)
    #expect(abs(PortableMath.cosine(turns: x) - cos(2 * .pi * x)) < 6e-15)
    for number in [abs(x) + 1e-3, exp(20 * x), exp(-200 * abs(x))] {
      #expect(agree(PortableMath.logarithm(number), log(number), relative: 4e-16, absolute: 2e-16))
    }
  }

  @Test func quarterTurnsAreExact() {
    #expect([0, 0.25, 0.5, 0.75, 1].map(PortableMath.sine) == [0, 1, 0, -1, 0])
    #expect([0, 0.25, 0.5, 0.75, 1].map(PortableMath.cosine) == [1, 0, -1, 0, 1])
  }

  @Test(arguments: Generator.byName)
  func aSeedGivesItsExamples(name: String, generator: Generator) {
    let one = generator.make(count: 25, noise: 0.1, seed: 3)
    #expect(one == generator.make(count: 25, noise: 0.1, seed: 3))
    #expect(one != generator.make(count: 25, noise: 0.1, seed: 4))
    #expect(one.count == 25)
    #expect(one.inputs.allSatisfy { $0.count == one.inputNames.count })
    #expect(one.targets.allSatisfy { $0.count == one.targetNames.count })
    #expect((one.inputs + one.targets).allSatisfy { $0.allSatisfy(\.isFinite) })
    #expect(generator.make(count: 0).count == 0)
    #expect(generator.make(count: 1).count == 1)
  }

  /// Computed by hand from the generator's first two numbers of seed 7, which are those of Vigna's
  /// reference.
  @Test func noiseIsSpecified() throws {
    var random = Xoshiro256(seed: 7)
    let (u, v) = (random.nextUniform(), random.nextUniform())
    let expected = 0.5 * (-2 * log(1 - u)).squareRoot() * cos(2 * .pi * v)
    let data = Generator.xor.make(count: 4, noise: 0.5, seed: 7)
    #expect(abs(data.inputs[0][0] - expected) < 1e-14)
  }

  @Test func examplesAreWhatTheyAreCalled() {
    let xor = Generator.xor.make(count: 4)
    #expect(xor.inputs == [[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(xor.targets == [[0], [1], [1], [0]])
    let moons = Generator.twoMoons.make(count: 6)
    #expect(moons.inputs == [[1, 0], [0, 0.5], [0, 1], [1, -0.5], [-1, 0], [2, 0.5]])
    #expect(moons.targets == [[0], [1], [0], [1], [0], [1]])
    let sine = Generator.noisySine.make(count: 5)
    #expect(sine.inputs == [[0], [0.25], [0.5], [0.75], [1]])
    #expect(sine.targets == [[0], [1], [0], [-1], [0]])
    let spiral = Generator.spirals().make(count: 8)
    #expect(spiral.inputs.map { hypot($0[0], $0[1]) }.allSatisfy { $0 > 0 && $0 < 1 + 1e-12 })
    #expect(agree(spiral.inputs[6][0], 0, absolute: 1e-12))
    #expect(agree(spiral.inputs[6][1], 1))
    #expect(
      Generator.spirals(arms: 3).make(count: 3).targets == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func digitsAreDistinctAndLookLikeThemselves() {
    #expect(Set(DigitFont.segments).count == 10)
    #expect(DigitFont.segments.map { $0.reduce(0, +) } == [6, 2, 5, 5, 4, 5, 6, 3, 7, 6])
    let seven = DigitFont.bitmap(7, right: 0, down: 0)
    #expect(Array(seven[..<8]) == [1, 1, 1, 1, 1, 0, 0, 0])
    let moved = DigitFont.bitmap(7, right: 3, down: 1)
    #expect(Array(moved[8..<16]) == [0, 0, 0, 1, 1, 1, 1, 1])
    #expect(seven.reduce(0, +) == moved.reduce(0, +))
    #expect(Set((0...9).map { DigitFont.bitmap($0, right: 1, down: 1) }).count == 10)
  }

  @Test func paritiesAndCharactersFollowTheirInputs() {
    let parity = SequenceGenerator.parity(count: 20, steps: 6, seed: 1)
    for (bits, targets) in zip(parity.inputs, parity.targets) {
      for step in 0..<6 {
        let ones = bits[...step].reduce(0) { $0 + Int($1[0]) }
        #expect(targets[step] == [Double(ones % 2)])
      }
    }
    let last = SequenceGenerator.parity(count: 20, steps: 6, seed: 1, eachStep: false)
    #expect(last.targets.map { $0[0] } == parity.targets.map { $0[5] })
    let (text, alphabet) = SequenceGenerator.characters(of: "abac", steps: 2)
    #expect(alphabet == ["a", "b", "c"])
    #expect(text.inputs == [[[1, 0, 0], [0, 1, 0]], [[0, 1, 0], [1, 0, 0]]])
    #expect(text.targets == [[[0, 1, 0], [1, 0, 0]], [[1, 0, 0], [0, 0, 1]]])
    #expect(SequenceGenerator.characters(of: "ab", steps: 9).sequences.stepCount == 1)
  }
}
