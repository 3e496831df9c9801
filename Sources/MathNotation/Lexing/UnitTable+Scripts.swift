extension UnitTable {
  /// Units by their names in other scripts than the Latin one, and what they are of.
  ///
  /// Russian signs are those of GOST 8.417-2002, Chinese names those of GB 3100-93; a Japanese name is
  /// listed where it is another one.
  static let otherScripts: [(names: String, same: String)] = [
    ("м 米", "m"), ("г 克", "g"), ("с 秒", "s"), ("мин 分钟 分鐘", "min"), ("ч 小时 小時 時間", "h"),
    ("сут 天", "d"), ("л 升", "L"), ("т 吨 噸", "t"), ("Н 牛", "N"), ("Па 帕", "Pa"),
    ("Дж 焦", "J"), ("Вт 瓦", "W"), ("А 安", "A"), ("В 伏", "V"), ("Ом 欧", "Ω"), ("Кл 库", "C"),
    ("Гц 赫", "Hz"), ("К 开", "K"), ("моль 摩尔", "mol"), ("бит", "bit"), ("Б байт", "B"),
    ("千米 公里", "km"), ("厘米 公分", "cm"), ("毫米", "mm"), ("千克 公斤", "kg"), ("毫克", "mg"),
    ("毫升", "mL"), ("毫秒", "ms"), ("微秒", "µs"), ("千瓦", "kW"), ("伏特", "V"),
  ]

  /// Units by their names in other languages, and what they are of.
  static let otherLanguages: [(names: String, same: String)] = [
    (
      "segundo segundos seconde secondes secondo secondi sekunde sekunden sekund detik giây saniye",
      "s"
    ),
    ("minuto minutos minuti minuten menit phút minut dakika", "min"),
    ("hora horas heure heures ora ore stunde stunden uur jam giờ godzin saat", "h"),
    ("día días dia dias jour jours giorno giorni tag tage dagen hari ngày dni gün", "d"),
    ("metro metros mètre mètres metri meter mét", "m"), ("litro litros litri", "L"),
    ("gramo gramos gramme grammes grammi gramm gram", "g"),
    ("octet octets", "B"), ("mililitros", "mL"),
  ]

  /// Prefixes of Russian signs.
  static let cyrillicPrefixes: [(String, Double)] = [
    ("мк", 1e-6), ("к", 1e3), ("М", 1e6), ("Г", 1e9), ("м", 1e-3), ("с", 1e-2), ("д", 1e-1),
    ("н", 1e-9), ("г", 1e2),
  ]

  /// Money with the large numbers that are part of its name.
  static let money: [(names: String, factor: Double, powers: [String: Int])] = [
    ("元", 1, ["元": 1]), ("万元 萬元", 1e4, ["元": 1]), ("亿元 億元", 1e8, ["元": 1]),
    ("円", 1, ["円": 1]), ("万円", 1e4, ["円": 1]), ("億円", 1e8, ["円": 1]),
  ]
}
