import type { Moment } from '../../time/moment';
import { allKnowledge } from '../event/entry';
import type { TimedLog } from '../event/event';
import type { RowIndex } from '../rows/row-index';
import { type ReadAt, type Reads, rowsAt } from '../rows/rows-at';
import type { Rows } from '../table/rows';
import type { Blank } from './blank';
import { type LogBuffer, wholeLog } from './log-buffer';
import type { Domain } from './projection';
import { timeless, timelessIn } from './timeless';

/** The parts of a timeline that a state reads. */
type Known = {
  readonly rows: RowIndex;
  readonly knowledge: Moment;
  readonly blank: Blank;
  readonly domain: Domain;
  readonly buffer: LogBuffer;
  readonly unreadFrom: Moment;
  readonly offsetMs: number;
};

type LacksLines = (by: string, counted: object) => boolean;

// A registered symbol, so that the ESM and CommonJS builds read each other's states.
const lines: unique symbol = Symbol.for('bilateral.lines') as never;

/**
 * Whether lines are missing from the log of a state. The event `by` says, in `counted`, which lines the log
 * held. The answer is about the whole log, and so does not depend on the point of the state.
 */
export const lacksLines = (state: object, by: string, counted: object): boolean => {
  const lacks: unknown = Reflect.get(state, lines);
  // `stateAt` stores the function there.
  return typeof lacks === 'function' && (lacks as LacksLines)(by, counted);
};

type HasUnread = () => boolean;

// A registered symbol too, so that both builds read it.
const unread: unique symbol = Symbol.for('bilateral.unread') as never;

/**
 * Whether the log of a state has lines that nobody can read: of types that its domain does not know, and
 * known at the state's point in system time; or lines that were left out. Nobody can tell what such a line
 * says, nor about which day. So the answer does not depend on the point in valid time.
 */
export const hasUnreadLines = (state: object): boolean => {
  const has: unknown = Reflect.get(state, unread);
  // `stateAt` stores the function there.
  return typeof has === 'function' && (has as HasUnread)();
};

// A registered symbol too, so that both builds read it.
const offset: unique symbol = Symbol.for('bilateral.offset') as never;

/** Returns the UTC offset of the log that a state was read from, in milliseconds. */
export const offsetOf = (state: object): number => {
  const offsetMs: unknown = Reflect.get(state, offset);
  // `stateAt` stores the number there. A state made by hand has none.
  return typeof offsetMs === 'number' ? offsetMs : 0;
};

// A registered symbol too, so that both builds read it.
const header: unique symbol = Symbol.for('bilateral.header') as never;

/** Returns the header of the log that a state was read from. Undefined for a state made by hand. */
export const headerOf = (state: object): unknown =>
  // `stateAt` stores it there.
  Reflect.get(state, header);

type State = {
  [table: string]: Rows<unknown> | undefined;
  [lines]?: LacksLines;
  [unread]?: HasUnread;
  [offset]?: number;
  [header]?: TimedLog['header'];
};

/**
 * Makes the tables of a state when someone asks for them. A question reads few tables, and making all of
 * them takes longer than answering it. Whoever lists, tests or copies the state finds a frozen object with
 * all tables. It stays that object from then on.
 */
class Unmade implements ProxyHandler<State> {
  readonly #known: Known;
  readonly #at: ReadAt;
  #isWhole = false;

  constructor(known: Known, at: ReadAt) {
    this.#known = known;
    this.#at = at;
  }

  get(state: State, name: string | symbol): unknown {
    // A state has the methods of every object, such as `toString`.
    const found: unknown = Reflect.get(state, name);
    if (found !== undefined) return found;
    if (typeof name === 'string') return this.#table(state, name);
    if (name === offset) return this.#known.offsetMs;
    if (name === header) return this.#known.buffer.base.header;
    if (name === timeless) return this.#timeless();
    if (name === unread) return this.#unread();
    return name === lines ? this.#lacks() : undefined;
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
    // `blank` has the name of every table, so this sets a field, also for a table called `__proto__`.
    state[name] = rows;
    return rows;
  }

  #timeless() {
    const { knowledge, reads } = this.#at;
    return knowledge === allKnowledge && reads === undefined
      ? timelessIn(this.#known.rows)
      : undefined;
  }

  #lacks(): LacksLines | undefined {
    const { domain, buffer } = this.#known;
    const lacks = domain.lacksLines;
    if (lacks === undefined) return undefined;
    const { reads } = this.#at;
    return (by, counted) => {
      const isLacking = lacks(wholeLog(buffer), by, counted);
      if (isLacking) reads?.lacking();
      return isLacking;
    };
  }

  #unread(): HasUnread {
    const { unreadFrom } = this.#known;
    const { knowledge, reads } = this.#at;
    return () => {
      reads?.unread();
      return unreadFrom <= knowledge;
    };
  }

  #whole(state: State): State {
    if (this.#isWhole) return state;
    const { rows, offsetMs, buffer } = this.#known;
    for (const name of rows.keys()) if (state[name] === undefined) this.#table(state, name);
    state[offset] = offsetMs;
    state[header] = buffer.base.header;
    state[unread] = this.#unread();
    const lacks = this.#lacks();
    if (lacks !== undefined) state[lines] = lacks;
    this.#isWhole = true;
    return Object.freeze(state);
  }
}

/** Makes the state at a moment. `reads` receives the rows that are read from it. */
export const stateAt = <S>(known: Known, moment: Moment, reads?: Reads): S => {
  const at = { moment, knowledge: known.knowledge, reads };
  // Copying an object that already has the name of every table is faster than adding the names one
  // by one. It also makes a table called `__proto__` a field and not the prototype.
  // The rows come from the same projection that gave the timeline its state type.
  return new Proxy<State>({ ...known.blank }, new Unmade(known, at)) as S;
};
