extension Lexicon {
  /// The words by which notes in Japanese say what they assert, and of what.
  static let japaneseAssertions = Vocabulary(
    of: .japanese,
    words: [
      .inferring: [
        .unrecorded: "よって したがって ゆえに つまり すなわち 従って"
      ],
      .untrue: [
        .unrecorded: """
        間違い まちがい 間違って 間違え 誤り 誤って 誤った ではない ではなく ではありません でなく 正しくない 正しくありません 成り立たない 成り立ちません 不正解 \
        誤答 誤 誤答例 誤算
        """
      ],
      .affirmed: [
        .unrecorded: "正しい 正しくは 正解 正しく 成り立つ 成り立ちます 訂正 正 正答"
      ],
      .answer: [
        .unrecorded: "答え 解答"
      ],
      .frequent: [
        .unrecorded: "よくある ありがち ありがちな 典型的 典型的な"
      ],
      .seeking: [
        .unrecorded: "探し さがし 探せ 見つけ どこ どれ 見つけよう 探そう 間違い探し まちがいさがし"
      ],
      .stating: [
        .unrecorded: """
        書く 書いた 書き とする してしまう 計算 言う 思う 考える とした と書く とするのは としてしまう と書くのは 書いてしまった と書いてしまった 書いて
        """
      ],
      .statement: [
        .unrecorded: "式 等式 結果 主張 公式 この式 例 計算例"
      ],
      .functional: [
        .unrecorded: "は が を と で も の に だ です である のは という これ それ この その ます した する こと これは それは とは"
      ],
      .pointing: [
        .unrecorded: "これ それ これは それは この式"
      ],
      .following: [
        .unrecorded: "次 次の 以下 以下の"
      ],
      .rejecting: [
        .unrecorded: "の代わりに 代わりに"
      ],
      .coordinating: [
        .unrecorded: "しかし なので だから そして また"
      ],
      .conditional: [
        .unrecorded: "もし なら ならば とき のとき"
      ],
      .general: [
        .unrecorded: "一般に すべての 任意の"
      ],
      .contradiction: [
        .unrecorded: "矛盾 矛盾する 不可能 ありえない"
      ],
      .hypothesis: [
        .unrecorded: "仮定 仮定する とすると 背理法 もし"
      ],
      .observed: [
        .unrecorded: "測定 実測 測った 観測 シミュレーション 実験"
      ],
      .approximating: [
        .unrecorded: "展開 級数 近似 打ち切り 打ち切って 見積もり"
      ],
      .curve: [
        .unrecorded: "直線 平面 球面 放物線 曲線 囲まれ 領域"
      ],
      .solving: [
        .unrecorded: "方程式 実数解 解く"
      ],
      .linking: [
        .unrecorded: "は です である これは それは とは"
      ],
      .additive: [
        .unrecorded: "と または"
      ],
      .error: [
        .unrecorded: "間違い探し まちがいさがし ミス"
      ],
      .unreal: [
        .unrecorded: "が成り立つはず"
      ],
      .otherSigma: [
        .unrecorded: "標準偏差 分散 約数 置換"
      ],
      .negation: [
        .unrecorded: "いいえ"
      ],
    ])
}
