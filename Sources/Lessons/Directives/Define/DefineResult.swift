import Binding

/// The names of a `define` directive with their numbers.
struct DefineResult: DirectiveResult {
  let declarations: [Declaration]

  func write(_ writer: inout ResultWriter) {
    writer.tableHead([LessonWords.name, LessonWords.value])
    for declaration in declarations {
      writer.tableRow([
        .formula { _ in Speller.spelling(ofDeclared: declaration.name) },
        .formula { form in
          NumberSpelling.text(declaration.value, decimals: form.decimals, in: .latex)
        },
      ])
    }
  }
}
