/** Writes the notices of the packages that are bundled: `npm run notices`. */
import { writeFileSync } from 'node:fs';
import { bundles, noticesOf } from './bundles.ts';

writeFileSync('THIRD-PARTY-NOTICES.md', noticesOf(await bundles()));
