import { push } from '../object';
import type { ReadNames, Touched } from '../temporal/verbs/evidence/reads';
import type { Watched } from './watched';

/** Answers that depend on the same rows, keys and tables, and the `names` of these. */
type ReadAlike = { readonly names: ReadNames; readonly answers: Set<Watched> };

/** Finds the answers that a line of the log may change. For that, it holds what each answer depends on. */
export type ReadIndex = {
  /** Sets what an answer depends on, in place of what it depended on before. */
  readonly put: (answer: Watched, names: ReadNames) => void;
  readonly namesOf: (answer: Watched) => ReadNames | undefined;
  readonly readersOf: (touched: Touched) => ReadonlySet<Watched>;
};

export const readIndex = (): ReadIndex => {
  const all = new Map<string, ReadAlike>();
  const byName = new Map<string, ReadAlike[]>();
  const byAnswer = new Map<Watched, ReadAlike>();
  // Many answers share one list of names. This map saves writing the list as text for each of them.
  const byList = new WeakMap<ReadNames, ReadAlike>();
  const alike = (names: ReadNames): ReadAlike => {
    const known = byList.get(names);
    if (known !== undefined) return known;
    const key = JSON.stringify(names);
    const made = all.get(key) ?? { names, answers: new Set() };
    byList.set(names, made);
    if (all.has(key)) return made;
    all.set(key, made);
    for (const name of names) push(byName, name, made);
    return made;
  };
  return {
    put: (answer, names) => {
      byAnswer.get(answer)?.answers.delete(answer);
      const group = alike(names);
      group.answers.add(answer);
      byAnswer.set(answer, group);
    },
    namesOf: (answer) => byAnswer.get(answer)?.names,
    readersOf: ({ timed, from, always }) => {
      const found = new Set<Watched>();
      const add = (name: string, since: number) => {
        for (const { answers } of byName.get(name) ?? [])
          for (const answer of answers) if (answer.moment >= since) found.add(answer);
      };
      for (const name of always) add(name, Number.NEGATIVE_INFINITY);
      for (const name of timed) add(name, from);
      return found;
    },
  };
};
