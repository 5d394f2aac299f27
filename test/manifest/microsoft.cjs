/** Prints what Microsoft's own reader makes of our manifest. A process of its own: one of its parts is a module that jest cannot load. */
const { join } = require("node:path");
const { OfficeAddinManifest } = require("office-addin-manifest");

OfficeAddinManifest.readManifestFile(join(__dirname, "../../manifest.xml")).then((read) => console.log(JSON.stringify(read)));
