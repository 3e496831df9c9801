// Marks answers: {"network", "learners": [{"answers": {…}}]} by standard input; writes for each the sheet and the marks, as JSON.
const nabla = require("./assets.js");
const {network: data, learners} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const network = new nabla.Network(data);
for (const {answers} of learners) {
  const texts = new Map(Object.entries(answers));
  const marks = [...new nabla.Grader(network).marks(texts)].map(([key, mark]) => ({
    key, verdict: mark.verdict, kind: mark.kind ?? null, reason: mark.reason ?? null,
  }));
  console.log(JSON.stringify({sheet: nabla.worksheet(network, 4, texts), marks}));
}
