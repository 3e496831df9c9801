extension Lexicon {
  /// The words of notes in Spanish.
  static let spanish = Vocabulary(
    of: .spanish,
    words: [
      .assuming: [
        .cases: "supongamos aumentamos cuando",
        .unrecorded: """
        supón suponga suponiendo supone supuesto sería podría reemplaza reemplazamos \
        reemplazar sustituimos sustituir duplicamos duplicar cambiamos cambiar cambia \
        cambiando modificamos modificar aumentar disminuimos disminuir variar imaginemos
        """,
      ],
      .opening: [
        .cases: "supongamos",
        .unrecorded: "imaginemos",
      ],
      .replacing: [
        .unrecorded: "lugar"
      ],
      .counterfactual: [
        .cases: "sin supongamos",
        .unrecorded: "imaginemos",
      ],
      .altering: [
        .unrecorded: """
        duplicando cambiando aumentando disminuyendo reemplazando sustituyendo
        """
      ],
      .renewed: [
        .unrecorded: """
        nuevo nueva nuevos nuevas aprendido aprendidos entrenado entrenados actualizado \
        actualizada actualizados actualizadas ajustado ajustados
        """
      ],
      .later: [
        .unrecorded: "tras después"
      ],
      .otherOne: [
        .cases: "segundo segunda tercero última otro otra",
        .unrecorded: """
        próximo próxima siguiente tercer tercera cuarto último otros otras nuevo nueva
        """,
      ],
      .counted: [
        .cases: "ejemplo iteración ejercicio punto",
        .unrecorded: "época caso ensayo muestra",
      ],
      .situation: [
        .cases: "datos",
        .unrecorded: """
        dato actualización entrenamiento aprendizaje entrada imagen observación
        """,
      ],
      .step: [
        .unrecorded: "paso pasos pasada tiempo"
      ],
      .networkPart: [
        .cases: "capa salida ecuación factor",
        .unrecorded: "capas neurona neuronas nodo salidas derivada columna término",
      ],
      .networkNumber: [
        .cases: "peso pesos",
        .unrecorded: "sesgo sesgos parámetro parámetros objetivo objetivos",
      ],
      .connective: [
        .unrecorded: "y"
      ],
    ])
}
