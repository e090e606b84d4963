/** Why one event cannot be added to a log. */
export type Refusal = {
  /** The event's place among those handed in, from 0. */
  readonly index: number;
  /** The event's id, where it has one. */
  readonly id?: string;
  /** Where, what was expected, what was found, what to do. */
  readonly message: string;
};
