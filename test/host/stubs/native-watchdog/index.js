'use strict';
// Stands in for a compiled addon that ends the extension host when its parent is gone.
// The host also looks for its parent once a second by itself, so nothing is lost.
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
