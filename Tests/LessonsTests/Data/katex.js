// Renders every formula of a JSON array on standard input, {latex, display} each, and prints those
// that KaTeX refuses. The only argument is the path of KaTeX.
const katex = require(process.argv[2]);
const formulas = JSON.parse(require("fs").readFileSync(0, "utf8"));
let refused = 0;
for (const { latex, display } of formulas) {
  try {
    katex.renderToString(latex, { displayMode: display, throwOnError: true, strict: "error" });
  } catch (error) {
    refused += 1;
    console.log(`${error.message}\n  in ${latex}`);
  }
}
console.log(`${formulas.length} formulas, ${refused} refused`);
process.exit(refused > 0 ? 1 : 0);
