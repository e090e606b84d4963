/**
 * Asks many generated logs the same questions in the library and in SQL:
 * `npm run oracle -- --logs 10000 --seed 1`.
 */
import { parseArgs } from 'node:util';
import { compare } from './compare';
import { postgres } from './postgres';

const { values } = parseArgs({
  options: {
    logs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const engine = await postgres();
const found = await compare(
  engine,
  { logs: Number(values.logs), seed: Number(values.seed) },
  console.log,
);
console.log(found.report);
await engine.close();
if (found.differences.length > 0) {
  console.error(found.differences.slice(0, 5).join('\n\n'));
  process.exitCode = 1;
}
