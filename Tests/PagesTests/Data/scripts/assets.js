// The script of pages as they hold it, without a page.
require(process.env.NABLA_SCRIPT);
module.exports = globalThis.nabla;
