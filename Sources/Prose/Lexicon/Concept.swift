/// What a word in the text around a formula tells of its numbers.
package enum Concept: UInt8, CaseIterable, Sendable {
  // MARK: Another situation than the one that a network is in

  /// It assumes something wherever it stands before a number: `if`, `suppose`.
  case assuming
  /// An assumption that it opens may go on in the next sentence: `consider`.
  case opening
  /// It governs a number itself, or a name for it: `for`, `with`.
  case governing
  /// Behind a number it says that the number stands in for another one: `instead`.
  case replacing
  /// It assumes the very formula behind it, even of what is computed: `let`.
  case supposing
  /// It tells of what is not the case, wherever it stands before a number: `without`.
  case counterfactual
  /// A sentence that begins with it says what follows from a change: `doubling`.
  case altering
  /// It names what training made of the numbers: `updated`.
  case renewed
  /// It says that something changes, wherever it stands before a number: `becomes`.
  case changing
  /// With a word for an example or a step it names what comes then: `after`.
  case later
  /// With a word for an example or a step it names another one: `second`.
  case otherOne

  // MARK: What is spoken of

  /// It counts examples and steps: `epoch 2`.
  case counted
  /// It means an example or a step of training, but is not counted: `situation`.
  case situation
  /// It may also mean a step of one and the same computation: `pass`.
  case step
  /// A part of one and the same network: `layer`.
  case networkPart
  /// A number of such a part: `weight`.
  case networkNumber

  // MARK: How numbers are meant

  /// The text reckons with residues: `mod`, `\mathbb{Z}_7`.
  case residues
  /// Right behind a formula it makes it a congruence: `81 = 1$ (mod 10)`.
  case modulo
  /// A number before it is so many times, or such a part of, what it says: `= 1.5$ million`.
  case multiple
  /// The text speaks of binary numbers: `bits`, `base 2`.
  case binaryNumbers
  /// The text says that its numbers are decimal: `base ten`.
  case decimalNumbers
  /// The text speaks of octal numbers.
  case octalNumbers
  /// The text speaks of hexadecimal numbers: `hex`.
  case hexadecimalNumbers
  /// Negative numbers are written as complements: `two's complement`.
  case complements
  /// The number behind it is the one to which numbers are written: `base 5`.
  case numberBase

  /// It names what σ may stand for, other than the logistic function: `deviation`, `tanh`.
  case otherSigma
  /// It names the logistic function, which σ then stands for, or writes it out: `sigmoid`; or it writes the
  /// other function out that stands beside it where σ has a meaning of its own: `\tanh`.
  case logisticSigma

  // MARK: What is asserted

  /// What it is said of is not so: `wrong`, `nonsense`.
  case untrue
  /// A mistake, or the size of one, which is a quantity: `error`.
  case error
  /// What it is said of is so: `true`, `holds`.
  case affirmed
  /// What stands behind it is given as the answer: `solution`.
  case answer
  /// It turns what is said into its opposite: `not`.
  case negation
  /// There is none of what is named behind it: `no`, `without`.
  case lacking
  /// Many people make the mistake that is named beside it: `common`.
  case frequent
  /// The reader is to look for something, or is asked for it: `find`, `where`.
  case seeking
  /// It asks for a value: `what`.
  case asking
  /// Before it, somebody says or does what a word such as `find` asks for: `we`.
  case declaring
  /// A verb by which somebody says or computes what stands behind it: `write`.
  case stating
  /// What a formula is called: `line`, `result`.
  case statement
  /// A word without a meaning of its own, which parts nothing that belongs together: `is`, `a`.
  case functional
  /// A verb that joins a verdict to what it is about: `is`.
  case linking
  /// An article that names something known: `the`.
  case definite
  /// It speaks of what was just said: `this`, `which`.
  case pointing
  /// It speaks of what comes next: `following`.
  case following
  /// It says where something is to be found: `in`.
  case within
  /// What is counted or named, and not said, to be false: `positives`, `rate`.
  case tallied
  /// What stands behind it is put aside for something else: `instead of`.
  case rejecting
  /// It joins two clauses: `and`, `because`.
  case coordinating
  /// What it joins is of one kind: `and`, `or`.
  case additive
  /// What stands behind it is a condition: `if`, `whenever`.
  case conditional
  /// What is said holds for all values: `in general`.
  case general
  /// What is said cannot be, or contradicts something: `absurd`.
  case contradiction
  /// Something is assumed, to see what follows: `suppose`.
  case hypothesis
  /// It says what would be so, and so is not: `would hold`.
  case unreal
  /// A verb in the mood of what is not so: `would`, `hätte`.
  case irrealis
  /// A number was measured or simulated: `measured`.
  case observed
  /// A number comes from an approximation: `series`, `iteration`.
  case approximating
  /// What an equation describes: `line`, `circle`.
  case curve
  /// The equation is one to be solved: `root`, `solution`.
  case solving

  // MARK: How a text is cut

  /// In `\text{…}` it belongs to the sentence and parts two statements: it is no unit and no name.
  case connective
  /// A point behind it does not end the sentence: `e.g.`.
  case abbreviation
  /// What stands behind it follows from what stands before it, or says the same again: `thus`, `that is`.
  case inferring
}
