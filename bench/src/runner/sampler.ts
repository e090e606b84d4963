import type { Round, Task } from './task.ts';

/** A sample takes at least so much CPU time, in µs, where the work allows it. */
const sampleTime = 120_000;
/** So much is spent before the first sample, so that the code is compiled as it will be. */
const warmTime = 600_000;

/** Kept where the compiler cannot see that nobody reads it. */
export const kept: { value: unknown } = { value: undefined };

/** Runs one contender's task and takes its CPU time, that of its whole process. */
export const sampler = (task: Task) => {
  let times = 1;
  const most = task.mostTimes ?? 1_000_000_000;

  const timed = async (round: Round): Promise<number> => {
    if (task.before !== undefined) {
      await task.before(round, times);
      turnOver();
    }
    const start = process.cpuUsage();
    kept.value = await task.run(times, round);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };

  /** Finds how often a sample must do the work, and does it until it is warm. */
  const warm = async (): Promise<number> => {
    let spent = 0;
    for (let index = 0; spent < warmTime; index += 1) {
      const cost = await timed({ index: 0, of: 1, seed: 1_000_000 + index });
      spent += Math.max(cost, 100);
      const wanted = Math.ceil((times * sampleTime) / Math.max(cost, 100));
      times = Math.max(1, Math.min(most, wanted, times * 16));
    }
    return times;
  };

  const sample = async (round: Round): Promise<number> => (await timed(round)) / times;

  return { warm, sample };
};

/** Fills the young part of the heap a few times over, so that what `before` made has grown old. */
const turnOver = (): void => {
  for (let index = 0; index < 8192; index += 1) kept.value = new Array(1024).fill(index);
};
