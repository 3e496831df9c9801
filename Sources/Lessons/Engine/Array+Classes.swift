extension [Double] {
  /// The number of the class that outputs or targets mean: that of the greatest of several, and of one number
  /// whether it is above a half.
  var classNumber: Int {
    if count == 1 { return self[0] > 0.5 ? 1 : 0 }
    return indices.max { self[$0] < self[$1] } ?? 0
  }
}
