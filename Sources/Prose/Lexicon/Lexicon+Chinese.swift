extension Lexicon {
  /// The words of notes in Chinese.
  static let chinese = Vocabulary(
    of: .chinese,
    words: [
      .assuming: [
        .unrecorded: "如果 若 假如 假设 假定 假使 要是 否则 改为 改成 改变 换成 替换 换为 增加 减少 增大 减小 加倍 减半"
      ],
      .opening: [
        .unrecorded: "假设 假如 假定"
      ],
      .replacing: [
        .unrecorded: "代替"
      ],
      .counterfactual: [
        .unrecorded: "去掉 假设 假如"
      ],
      .renewed: [
        .unrecorded: "新的 更新后 更新后的 训练后 训练后的 学到的"
      ],
      .otherOne: [
        .unrecorded: "第二 第三 第四 下一 另一 另外 其他 其它 新的 最后"
      ],
      .counted: [
        .unrecorded: "样本 例子 示例 轮 批 迭代"
      ],
      .situation: [
        .unrecorded: "更新 数据 训练 输入"
      ],
      .step: [
        .unrecorded: "步 时间步 时刻"
      ],
      .networkPart: [
        .unrecorded: "层 神经元 节点 隐藏层 输出层 导数"
      ],
      .networkNumber: [
        .unrecorded: "权重 偏置 参数 目标"
      ],
      .multiple: [
        .unrecorded: "万 亿"
      ],
    ])
}
