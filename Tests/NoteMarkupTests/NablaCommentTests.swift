import SourceText
import Testing

@testable import NoteMarkup

@Suite struct NablaCommentTests {
  @Test(
    arguments: [
      (" nn-ignore: by hand ", "ignore: by hand"), ("nn-ignore :by hand", "ignore: by hand"),
      ("nn-ignore", "ignore: "), ("nn-ignore:", "ignore: "),
      ("nn-ignore by hand", "ignore: by hand"), ("nn-ignore-section: old", "section: old"),
      (" nn-ignore-file : a draft", "file: a draft"), ("nn-ignore-file", "file: "),
      ("nn-ignore-files: r", "nn-ignore-files for nn-ignore-file"),
      ("nn-ignore-sectoin: r", "nn-ignore-sectoin for nn-ignore-section"),
      ("nn_ignore: r", "nn_ignore for nn-ignore"), ("nn-ignroe r", "nn-ignroe for nn-ignore"),
      ("nn-cell-output: r", nil), ("nn: a note", nil), ("nnn-ignore", nil),
      (" nn:begin 12ab footnotes ", "begin: 12ab footnotes"), ("nn:begin", "begin: "),
      (" nn:end ", "end"), ("\n\tnn:end\r\n", "end"),
      ("nn-ignored: r", "nn-ignored for nn-ignore"), ("nn:begins", "nn:begins for nn:begin"),
      ("nn", nil), ("", nil),
      ("see nn:end", nil), ("NN:end", nil),
    ] as [(String, String?)])
  func itsFirstWordSaysWhatItIs(_ content: String, _ meaning: String?) {
    withLines(of: content) { lines in
      let comment = NablaComment(0..<lines.bytes.count, in: lines)
      let found: String? =
        switch comment {
        case .ignore(.nearby, let reason): "ignore: \(reason)"
        case .ignore(let extent, let reason): "\(extent): \(reason)"
        case .begin(let info): "begin: \(String(decoding: lines.bytes[info], as: UTF8.self))"
        case .end: "end"
        case .misspelt(let word, let meant): "\(word) for \(meant)"
        case nil: nil
        }
      #expect(found == meaning)
    }
  }
}
