/** Writes the page of the reference on the command: `npm run command-page`. */
import { writeFileSync } from 'node:fs';
import { commandPage } from './command-page';

writeFileSync(new URL('../docs/reference/command.md', import.meta.url), await commandPage());
