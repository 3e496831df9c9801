extension Lexicon {
  /// The words by which notes in Portuguese say what they assert, and of what.
  static let portugueseAssertions = Vocabulary(
    of: .portuguese,
    words: [
      .irrealis: [
        .unrecorded: "teria teriam seria seriam daria dariam haveria obteríamos ficaria"
      ],
      .inferring: [
        .unrecorded: "logo então portanto assim obtemos resulta"
      ],
      .untrue: [
        .cases: "errado falso",
        .unrecorded: """
        errada errados falsa incorreto incorreta equivocado mentira disparate bobagem engano \
        engana enganou errou
        """,
      ],
      .error: [
        .cases: "erro erros",
        .unrecorded: "armadilhas",
      ],
      .affirmed: [
        .cases: "verdade certo certa funciona",
        .unrecorded: "verdadeiro verdadeira correto correta válido razão",
      ],
      .answer: [
        .unrecorded: "resposta solução gabarito"
      ],
      .negation: [
        .cases: "não",
        .unrecorded: "nunca jamais ninguém",
      ],
      .lacking: [
        .cases: "sem nada",
        .unrecorded: "nenhum nenhuma",
      ],
      .frequent: [
        .cases: "comum",
        .unrecorded: "frequente típico clássico habitual comuns frequentes típicos",
      ],
      .seeking: [
        .cases: "ache encontrar",
        .unrecorded: "encontre procure achar onde descubra identifique qual",
      ],
      .stating: [
        .cases: "escrever dizer diz",
        .unrecorded: """
        escreve escreveu dizem disse calcular pensar pensa afirmar afirma concluir usei \
        usado obtive escrevi escrito
        """,
      ],
      .statement: [
        .cases: "resultado conta regra passo",
        .unrecorded: "linha igualdade equação cálculo afirmação fórmula exemplo",
      ],
      .functional: [
        .cases: """
        o a os as um uma é são era seria ser está de do da que se isto isso este esta também \
        pode
        """,
        .unrecorded: "esse muito assim claro comete deve faz",
      ],
      .definite: [
        .cases: "o os as"
      ],
      .declaring: [
        .cases: "para"
      ],
      .pointing: [
        .cases: "isto isso"
      ],
      .following: [
        .unrecorded: "seguinte seguintes"
      ],
      .within: [
        .cases: "em na",
        .unrecorded: "nesta",
      ],
      .tallied: [
        .cases: "taxa número",
        .unrecorded: "positivos negativos respostas",
      ],
      .rejecting: [
        .cases: "riscou",
        .unrecorded: "riscado",
      ],
      .coordinating: [
        .cases: "e mas porque ou então",
        .unrecorded: "pois",
      ],
      .conditional: [
        .cases: "se quando",
        .unrecorded: "enquanto",
      ],
      .contradiction: [
        .cases: "absurdo",
        .unrecorded: "contradição impossível contradiz",
      ],
      .hypothesis: [
        .cases: "supõe se",
        .unrecorded: "suponha suponhamos supondo fosse teríamos",
      ],
      .observed: [
        .cases: "medimos",
        .unrecorded: "medido medição simulação simulado observado experimento",
      ],
      .approximating: [
        .unrecorded: """
        termos termo série expansão aproximação truncada truncado estimativa passos \
        iterações
        """
      ],
      .curve: [
        .unrecorded: """
        reta plano esfera círculo circunferência parábola curva limitada região delimitada
        """
      ],
      .solving: [
        .unrecorded: "equação equações resolver resolva solução soluções raiz raízes"
      ],
      .linking: [
        .cases: "é são era seria ser está"
      ],
      .additive: [
        .cases: "e ou"
      ],
      .unreal: [
        .unrecorded: "valeria"
      ],
      .otherSigma: [
        .unrecorded: "desvio variância divisores permutação"
      ],
    ],
    phrases: [
      .untrue: [.unrecorded: ["está mal"]],
      .rejecting: [.unrecorded: ["em vez de", "ao invés de", "em lugar de"]],
      .general: [.unrecorded: ["em geral", "para todo", "para todos"]],
      .unreal: [.unrecorded: ["seria verdade"]],
    ])
}
