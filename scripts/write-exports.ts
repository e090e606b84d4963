/** Writes the entry points to the `exports` of package.json: `npm run entry-points`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { packageExports } from './entry-points';

const path = new URL('../package.json', import.meta.url);
const manifest: object = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(path, `${JSON.stringify({ ...manifest, exports: packageExports }, null, 2)}\n`);
