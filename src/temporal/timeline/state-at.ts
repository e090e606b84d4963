import type { Moment } from '../../time/moment';
import { allKnowledge } from '../event/entry';
import { type ReadAt, type Reads, rowsAt } from '../rows/rows-at';
import type { Rows } from '../table/rows';
import type { Blank } from './blank';
import { type LogSource, logKey, StateLog } from './state-log';
import { timeless, timelessIn } from './timeless';

type Known = LogSource & { readonly knowledge: Moment; readonly blank: Blank };

type State = {
  [table: string]: Rows<unknown> | undefined;
  [logKey]?: StateLog;
};

/**
 * A question reads few tables, and making all tables takes longer than answering the question. So each table
 * is made when someone first reads it. If code lists the state's keys, tests for a key or copies the state,
 * all tables are made, and from then on the state is a frozen object with all of them.
 */
class Unmade implements ProxyHandler<State> {
  readonly #known: Known;
  readonly #at: ReadAt;
  #log: StateLog | undefined;
  #isWhole = false;

  constructor(known: Known, at: ReadAt) {
    this.#known = known;
    this.#at = at;
  }

  get(state: State, name: string | symbol): unknown {
    // `name` can also be the name of a method that every object has, such as `toString`.
    const found: unknown = Reflect.get(state, name);
    if (found !== undefined) return found;
    if (typeof name === 'string') return this.#table(state, name);
    if (name === logKey) return this.#logOfState();
    return name === timeless ? this.#timeless() : undefined;
  }

  has(state: State, name: string | symbol): boolean {
    return Reflect.has(this.#whole(state), name);
  }

  ownKeys(state: State) {
    return Reflect.ownKeys(this.#whole(state));
  }

  getOwnPropertyDescriptor(state: State, name: string | symbol) {
    return Reflect.getOwnPropertyDescriptor(this.#whole(state), name);
  }

  isExtensible(state: State): boolean {
    return Reflect.isExtensible(this.#whole(state));
  }

  preventExtensions(state: State): boolean {
    return Reflect.preventExtensions(this.#whole(state));
  }

  set(): boolean {
    return false;
  }

  defineProperty(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }

  setPrototypeOf(): boolean {
    return false;
  }

  #table(state: State, name: string): Rows<unknown> | undefined {
    const index = this.#known.rows.get(name);
    if (index === undefined) return undefined;
    const rows = rowsAt(index, this.#at);
    // `blank` already has a field for every table, so this assignment sets a field even for a table called
    // `__proto__`.
    state[name] = rows;
    return rows;
  }

  #timeless() {
    const { knowledge, reads } = this.#at;
    return knowledge === allKnowledge && reads === undefined
      ? timelessIn(this.#known.rows)
      : undefined;
  }

  #logOfState(): StateLog {
    this.#log ??= new StateLog(this.#known, this.#at);
    return this.#log;
  }

  #whole(state: State): State {
    if (this.#isWhole) return state;
    for (const name of this.#known.rows.keys())
      if (state[name] === undefined) this.#table(state, name);
    state[logKey] = this.#logOfState();
    this.#isWhole = true;
    return Object.freeze(state);
  }
}

export const stateAt = <S>(known: Known, moment: Moment, reads?: Reads): S => {
  const at = { moment, knowledge: known.knowledge, reads };
  // Copying an object that already has the name of every table is faster than adding the names one by one. In
  // the copy, a table called `__proto__` is also a field and not the prototype. The cast is safe: the rows come
  // from the projection that gave the timeline its state type.
  return new Proxy<State>({ ...known.blank }, new Unmade(known, at)) as S;
};
