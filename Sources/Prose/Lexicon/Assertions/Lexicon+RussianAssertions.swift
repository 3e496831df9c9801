extension Lexicon {
  /// The words by which notes in Russian say what they assert, and of what.
  static let russianAssertions = Vocabulary(
    of: .russian,
    words: [
      .inferring: [
        .unrecorded: "значит итак тогда следовательно т.е отсюда получаем поэтому"
      ],
      .untrue: [
        .cases: "неверно неправильно ошибочно",
        .unrecorded: """
        неверна неверный неверное неверен неправильное неправильный неправда ложно ложь \
        ошибочна ошибочное ошибочный ерунда чушь заблуждение ошибается ошиблась ошибся
        """,
      ],
      .error: [
        .cases: "ошибка ошибку ошибки",
        .unrecorded: "ошибкой ловушки",
      ],
      .affirmed: [
        .cases: "верно правильно",
        .unrecorded: """
        верна верное правильный правильное правильная правда истинно справедливо прав права \
        работает
        """,
      ],
      .answer: [
        .cases: "ответ",
        .unrecorded: "решение",
      ],
      .negation: [
        .cases: "нельзя нет",
        .unrecorded: "не никогда никто",
      ],
      .lacking: [
        .cases: "нет",
        .unrecorded: "без ничего",
      ],
      .frequent: [
        .unrecorded: """
        частая частой типичная типичной распространённая распространенная обычная частые \
        типичные
        """
      ],
      .seeking: [
        .cases: "найдите найди",
        .unrecorded: "ищите где кто укажите какой какая",
      ],
      .stating: [
        .cases: "писать написал",
        .unrecorded: """
        пишут пишет написать говорить говорят утверждать утверждает утверждают считать \
        считают думать полагать использовал получил написала
        """,
      ],
      .statement: [
        .cases: "равенство вычисление",
        .unrecorded: "строка уравнение результат утверждение правило формула шаг пример",
      ],
      .functional: [
        .cases: "это что будет есть здесь он в",
        .unrecorded: """
        было бы тут конечно просто очевидно совсем мы они она якобы можно совершает делает \
        состоит том
        """,
      ],
      .declaring: [
        .unrecorded: "мы"
      ],
      .pointing: [
        .cases: "это что"
      ],
      .following: [
        .unrecorded: "следующее следующая следующий следующие ниже"
      ],
      .within: [
        .cases: "в",
        .unrecorded: "во",
      ],
      .tallied: [
        .unrecorded: "число ответов"
      ],
      .rejecting: [
        .unrecorded: "вместо зачеркнул"
      ],
      .coordinating: [
        .cases: "и а потому",
        .unrecorded: "но поэтому так или однако",
      ],
      .conditional: [
        .unrecorded: "если когда пока"
      ],
      .general: [
        .unrecorded: "вообще"
      ],
      .contradiction: [
        .cases: "противоречие",
        .unrecorded: "противоречит невозможно абсурд нелепость",
      ],
      .hypothesis: [
        .cases: "предположим",
        .unrecorded: "допустим если",
      ],
      .observed: [
        .unrecorded: """
        измерили измерено измерение измерения моделирование наблюдали опыте эксперимент
        """
      ],
      .approximating: [
        .unrecorded: "члена членов члены ряда ряд разложение приближение оценка шагов"
      ],
      .curve: [
        .unrecorded: """
        прямая прямой плоскость сфера окружность парабола кривая ограничена область
        """
      ],
      .solving: [
        .unrecorded: """
        уравнение уравнения решить решений решения решение корень корни корней
        """
      ],
      .linking: [
        .cases: "это будет есть",
        .unrecorded: "было",
      ],
      .additive: [
        .cases: "и",
        .unrecorded: "или",
      ],
      .otherSigma: [
        .unrecorded: "отклонение дисперсия делителей перестановка"
      ],
    ],
    phrases: [
      .general: [.unrecorded: ["для всех", "для любого", "для каждого"]],
      .hypothesis: [.unrecorded: ["от противного"]],
    ])
}
