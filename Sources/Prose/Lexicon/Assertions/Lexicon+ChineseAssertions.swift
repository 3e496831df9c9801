extension Lexicon {
  /// The words by which notes in Chinese say what they assert, and of what.
  static let chineseAssertions = Vocabulary(
    of: .chinese,
    words: [
      .inferring: [
        .unrecorded: "所以 因此 即 得 得到 故 于是 从而"
      ],
      .untrue: [
        .unrecorded: "错误 錯誤 錯誤的 错误的 不对 不正确 不成立 错的 错了 有误 误认为 是错的 错 误 错解"
      ],
      .affirmed: [
        .unrecorded: "正确 正确的 成立 对的 应为 应该是 应是 改正 正 正解"
      ],
      .answer: [
        .unrecorded: "答案 解答"
      ],
      .negation: [
        .unrecorded: "不是 并非 而非 否 不要 不能 不可"
      ],
      .lacking: [
        .unrecorded: "没有"
      ],
      .frequent: [
        .unrecorded: "常见 常见的 典型 典型的 常犯 经常"
      ],
      .seeking: [
        .unrecorded: "找出 哪里 指出 改错 哪个 找错 挑错 判断对错 判断正误"
      ],
      .stating: [
        .unrecorded: "写 写成 认为 说 计算 得到 算成 写成了 算成了"
      ],
      .statement: [
        .unrecorded: "等式 式子 结果 算式 说法 公式 下式 示例 例子 写法 做法 解法"
      ],
      .functional: [
        .unrecorded: "是 的 这 这是 那 把 为 了 就 都 也 有同学 有人 学生 很多 显然 同学"
      ],
      .pointing: [
        .unrecorded: "这 这是 这个 那 此"
      ],
      .following: [
        .unrecorded: "下列 以下 下面 如下"
      ],
      .rejecting: [
        .unrecorded: "而不是"
      ],
      .coordinating: [
        .unrecorded: "和 但 但是 因为 所以 而 并且 与 故"
      ],
      .conditional: [
        .unrecorded: "若 如果 当 当且仅当"
      ],
      .general: [
        .unrecorded: "一般 一般地 对任意 对所有 恒成立 当且仅当"
      ],
      .contradiction: [
        .unrecorded: "矛盾 不可能 荒谬"
      ],
      .hypothesis: [
        .unrecorded: "假设 若 反证法 假定 如果"
      ],
      .observed: [
        .unrecorded: "测得 测量 实测 实验 模拟 观测"
      ],
      .approximating: [
        .unrecorded: "前两项 前三项 前四项 展开 级数 近似 截断 估计"
      ],
      .curve: [
        .unrecorded: "直线 平面 球面 抛物线 曲线 围成 区域"
      ],
      .solving: [
        .unrecorded: "方程 无解 实数解 求解 没有解"
      ],
      .linking: [
        .unrecorded: "是 这是"
      ],
      .additive: [
        .unrecorded: "和 与 或"
      ],
      .error: [
        .unrecorded: "找错 挑错 改错 判断对错 判断正误"
      ],
      .otherSigma: [
        .unrecorded: "标准差 方差 因数 约数 置换"
      ],
    ])
}
