extension Unicode.Scalar {
  /// Whether it is one of the letters that names of elements begin with.
  var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
