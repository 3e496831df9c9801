extension Solution.Problem {
  /// The problem in words.
  package var message: String {
    switch self {
    case .noNetwork(let problem): problem.message
    case .unknownQuantity(let name, let nearest):
      LessonWords.unknownQuantity(name, nearest: nearest)
    case .needsTargets(let name): LessonWords.needsTargets(name)
    case .unknownSample(let number, let count): LessonWords.unknownSample(number, of: count)
    case .tooManyParameters(let count, let limit, let example):
      LessonWords.tooManyParameters(count, limit: limit, example: example)
    }
  }
}
