/** Weighs one contender in a process of its own: `child.js <form> <size> <contender>`. */
import { getHeapStatistics } from 'node:v8';
import { permitLog } from '../domain/permit-log.ts';
import { isWeighed, weighed } from './weighed.ts';

const [, , form, size = '', name = ''] = process.argv;
const { gc } = globalThis;
if (gc === undefined) throw new RangeError('This is run with --expose-gc.');
if (!isWeighed(name)) throw new RangeError(`There is no ${name}.`);

/** What lives once all garbage is gone, with what lies outside the heap. */
const alive = (): number => {
  for (let pass = 0; pass < 3; pass += 1) gc();
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
};

// Once on a small log, so that compiled code and tables of the runtime are there already.
const warm = weighed[name](permitLog({ form: 'narrow', size: 1_000 }));
const events = permitLog({ form: form === 'wide' ? 'wide' : 'narrow', size: Number(size) });
const before = alive();
const held = weighed[name](events);
const bytes = (alive() - before) / events.length;
// Both are named here, so that neither can be collected before.
process.send?.({ bytes, held: [typeof warm, typeof held] });
