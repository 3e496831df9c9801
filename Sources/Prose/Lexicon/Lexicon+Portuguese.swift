extension Lexicon {
  /// The words of notes in Portuguese.
  static let portuguese = Vocabulary(
    of: .portuguese,
    words: [
      .assuming: [
        .cases: "seria mudar aumentamos quando",
        .unrecorded: """
        suponha suponhamos supondo poderia substitua substituímos substituir dobramos dobrar \
        mudamos mudando modificamos aumentar diminuímos diminuir variar imagine
        """,
      ],
      .opening: [
        .unrecorded: "suponha suponhamos imagine"
      ],
      .counterfactual: [
        .cases: "sem",
        .unrecorded: "suponha suponhamos imagine",
      ],
      .altering: [
        .unrecorded: "dobrando mudando aumentando diminuindo substituindo"
      ],
      .renewed: [
        .cases: "novo nova",
        .unrecorded: """
        novos novas aprendido aprendidos treinado treinados atualizado atualizada atualizados \
        atualizadas ajustado ajustados
        """,
      ],
      .later: [
        .unrecorded: "após depois"
      ],
      .otherOne: [
        .cases: "segundo segunda última outra novo nova",
        .unrecorded: """
        próximo próxima seguinte terceiro terceira quarto último outro outros outras
        """,
      ],
      .counted: [
        .cases: "exemplo",
        .unrecorded: "época iteração caso tentativa amostra exercício ponto",
      ],
      .situation: [
        .unrecorded: """
        dados dado atualização treinamento aprendizado entrada imagem observação
        """
      ],
      .step: [
        .cases: "passo",
        .unrecorded: "passos etapa etapas tempo",
      ],
      .networkPart: [
        .cases: "saída",
        .unrecorded: """
        camada camadas neurônio neurônios nó saídas derivada equação coluna fator termo
        """,
      ],
      .networkNumber: [
        .cases: "peso pesos",
        .unrecorded: "viés vieses parâmetro parâmetros alvo alvos",
      ],
    ])
}
