// Shows numbers as pages do: the cases by standard input; writes those that come out otherwise.
const nabla = require("./assets.js");
for (const {value, form, text} of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
  const shown = nabla.show(value, form);
  if (shown !== text) console.log(`${value} as ${form}: ${shown}, not ${text}`);
}
