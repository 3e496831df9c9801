extension Double {
  /// The floor; a value that is a whole number but for rounding errors counts as one.
  var roundedDown: Double {
    let nearest = rounded()
    return abs(self - nearest) <= 1e-12 * Swift.max(1, abs(self)) ? nearest : rounded(.down)
  }
}
