import Testing

@testable import SourceText

@Suite struct Base64Tests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func bytesAreSpelledInBase64(text: String, spelled: String) {
    #expect(Base64.text(of: Array(text.utf8)) == spelled)
  }
}
