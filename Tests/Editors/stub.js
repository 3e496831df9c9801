// Puts modules of an editor in place, which are there only within it.
"use strict";

const Module = require("node:module");

/** Has `require` give these modules by their names from now on. */
module.exports = function stub(modules) {
  const load = Module._load;
  Module._load = function (name, ...rest) {
    return name in modules ? modules[name] : load.call(this, name, ...rest);
  };
};
