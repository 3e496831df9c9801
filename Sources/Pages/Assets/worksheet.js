// Writes answers down as the Markdown sheet that `nabla grade` reads.
(function (nabla) {
  "use strict";

  // An answer as a number in LaTeX; of what cannot be read the words.
  function answerLatex(text, digits) {
    const [reading] = nabla.read(text, digits);
    if (!reading) return `\\text{${text.replace(/[\\{}$%#&_^~`\n]/g, " ")}}`;
    if (reading.isWorkedOut) return reading.text;
    return text.replace(/[−–]/g, "-").replace(/[*·×⋅]/g, "\\cdot ").replace(/%/g, "\\%").replace(/0,(?=\d)/, "0{,}").replace(/e([+-]?\d+)\s*$/i, " \\cdot 10^{$1}").replace(/\^\(?(-?\d+)\)?/g, "^{$1}");
  }

  // The LaTeX of a quantity's name.
  function nameLatex(network, key) {
    const entry = network.values.get(key);
    return entry.of ? `\\frac{\\partial ${nameLatex(network, entry.of)}}{\\partial ${nameLatex(network, entry.by)}}` : entry.tex;
  }

  // The sheet of a network, with a blank for what is not answered; `texts` has the answers by their keys.
  nabla.worksheet = (network, fade, texts) => {
    const chains = network.course.filter(key => network.values.get(key).fade <= fade).map(key => {
      const text = texts.get(key)?.trim();
      const chain = `$$\n${nameLatex(network, key)} = ${text ? answerLatex(text, network.digits) : "\\boxed{?}"}\n$$`;
      return nabla.read(text ?? "")[0]?.isWorkedOut ? `${chain}\n\nWorked out as \`${text.replace(/`/g, " ")}\`.` : chain;
    });
    const order = `<!-- nabla worksheet --network ${network.place} --digits ${network.digits}${fade < 4 ? ` --fade ${fade}` : ""} -->`;
    return [order, "# Worksheet", ...chains].join("\n\n") + "\n";
  };
})(globalThis.nabla ??= {});
