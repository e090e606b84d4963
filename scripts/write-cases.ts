/** Writes the index of the cases that ship: `npm run cases`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cases, withTable } from './cases';

const folder = new URL('../docs/cases/', import.meta.url);
const entries = cases();

writeFileSync(new URL('cases.json', folder), `${JSON.stringify(entries, undefined, 2)}\n`);
const page = new URL('index.md', folder);
writeFileSync(page, withTable(readFileSync(page, 'utf8'), entries));
