extension Lexicon {
  /// The words by which notes in Spanish say what they assert, and of what.
  static let spanishAssertions = Vocabulary(
    of: .spanish,
    words: [
      .irrealis: [
        .unrecorded: "tendría tendrían sería serían daría darían habría obtendríamos quedaría"
      ],
      .inferring: [
        .unrecorded: "entonces luego así obtenemos resulta queda"
      ],
      .untrue: [
        .cases: "falso incorrecto incorrecta",
        .unrecorded: """
        falsa falsos falsas equivocado equivocada erróneo errónea mentira disparate tontería \
        equivoca equivocan equivoqué
        """,
      ],
      .error: [
        .cases: "error",
        .unrecorded: "errores equivocación trampas trampa fallo fallos",
      ],
      .affirmed: [
        .cases: "cierto verdad verdadero correcto correcta funciona",
        .unrecorded: "cierta verdadera exacto válido válida razón",
      ],
      .answer: [
        .cases: "respuesta solución"
      ],
      .negation: [
        .cases: "no",
        .unrecorded: "nunca tampoco nadie",
      ],
      .lacking: [
        .cases: "sin ningún ninguna nada"
      ],
      .frequent: [
        .cases: "frecuente comunes",
        .unrecorded: "común típico típica habitual clásico típicos frecuentes habituales",
      ],
      .seeking: [
        .cases: "encuentra encontrar dónde",
        .unrecorded: "busca halla hallar encuentre busque señala cuál",
      ],
      .stating: [
        .cases: "escribe escriben decir dice puesto",
        .unrecorded: """
        escribir dicen calcular calcula pensar piensa creer afirmar afirma poner concluir \
        puse usé usado obtuve saqué escribí escrito
        """,
      ],
      .statement: [
        .cases: "línea igualdad ecuación resultado cuenta",
        .unrecorded: "cálculo afirmación regla fórmula paso ejemplo",
      ],
      .functional: [
        .cases: """
        el la los las lo un una es son era ser de del que se ha hay eso este esta está están \
        muy así pues todo había fuera hace
        """,
        .unrecorded: "sería esto ese evidentemente comete puede debe consiste",
      ],
      .definite: [
        .cases: "el la los las"
      ],
      .declaring: [
        .cases: "para"
      ],
      .pointing: [
        .cases: "eso lo",
        .unrecorded: "esto ello",
      ],
      .following: [
        .unrecorded: "siguiente siguientes"
      ],
      .within: [
        .cases: "en"
      ],
      .tallied: [
        .cases: "número",
        .unrecorded: "positivos negativos tasa respuestas",
      ],
      .rejecting: [
        .unrecorded: "tachó tachado"
      ],
      .coordinating: [
        .cases: "y e pero porque o entonces",
        .unrecorded: "sino ya",
      ],
      .conditional: [
        .cases: "si cuando",
        .unrecorded: "mientras",
      ],
      .contradiction: [
        .cases: "absurdo",
        .unrecorded: "contradicción imposible contradice",
      ],
      .hypothesis: [
        .cases: "supongamos fuera si",
        .unrecorded: "supón suponer suponiendo",
      ],
      .observed: [
        .cases: "medimos simulación",
        .unrecorded: "medido medición simulado observado experimento cronometrado",
      ],
      .approximating: [
        .cases: "términos serie",
        .unrecorded: """
        término desarrollo aproximación truncado truncada estimación estimado pasos \
        iteraciones
        """,
      ],
      .curve: [
        .cases: "región",
        .unrecorded: """
        recta plano esfera círculo circunferencia parábola curva limitada acotada elipse \
        delimitada encerrada
        """,
      ],
      .solving: [
        .cases: "ecuación solución raíz raíces",
        .unrecorded: "ecuaciones resolver resuelve soluciones",
      ],
      .linking: [
        .cases: "es son era ser está están",
        .unrecorded: "sería",
      ],
      .asking: [
        .cases: "qué"
      ],
      .additive: [
        .cases: "y e o"
      ],
      .unreal: [
        .unrecorded: "valdría"
      ],
      .otherSigma: [
        .unrecorded: "desviación varianza divisores permutación"
      ],
    ],
    phrases: [
      .untrue: [
        .unrecorded: ["está mal", "están mal", "estaba mal", "fuera cierto", "fuera verdad"]
      ],
      .rejecting: [.unrecorded: ["en vez de", "en lugar de", "negación de"]],
      .conditional: [.unrecorded: ["siempre que"]],
      .general: [.unrecorded: ["en general", "para todo", "para todos", "para cada"]],
      .hypothesis: [.unrecorded: ["reducción al absurdo"]],
      .unreal: [.unrecorded: ["sería cierto", "sería cierta"]],
    ])
}
