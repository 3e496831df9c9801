// Compares what scripts compute with what the engine does: {"network", "runs": [{"given": {…}, "values": {…}}]} by standard input.
const nabla = require("./assets.js");
const {network: data, runs} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const network = new nabla.Network(data);
let count = 0;
for (const {given, values} of runs) {
  const computed = network.compute(new Map([...network.given, ...Object.entries(given)]));
  for (const [key, value] of Object.entries(values)) {
    count += 1;
    const [own, engine] = [computed.get(key), value ?? NaN].map(number => nabla.show(number, "n9"));
    // What cancels out leaves a rest of the last bits.
    if (own !== engine && !(Math.abs(computed.get(key) - value) < 1e-15)) console.log(`${key}: ${own} here, ${engine} there`);
  }
}
console.log(`${count} compared`);
