// Holds an unpacked Teams package against Microsoft's own schemas, offline: node validate-manifest.mjs FOLDER. A line for each fault.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04');
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams');
const json = async file => JSON.parse(await readFile(file, 'utf8'));

const folder = process.argv[2];
const manifest = await json(path.join(folder, 'manifest.json'));
// The published patterns are written for the old regular expressions.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });
let faults = 0;

async function hold(name, document, schema) {
  const validate = ajv.compile(await json(path.join(schemas, `v${manifest.manifestVersion}`, schema)));
  if (validate(document)) return;
  for (const fault of validate.errors) console.log(`${name} ${fault.instancePath} ${fault.message} ${JSON.stringify(fault.params)}`);
  faults += validate.errors.length;
}

await hold('manifest.json', manifest, 'MicrosoftTeams.schema.json');
for (const { file } of manifest.localizationInfo.additionalLanguages) await hold(file, await json(path.join(folder, file)), 'MicrosoftTeams.Localization.schema.json');
process.exit(faults ? 1 : 0);
