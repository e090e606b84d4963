/** A pure function of a state. The verbs run a question and record which rows the question reads. */
export type Question<S, A> = (state: S) => A;

/**
 * Gives a question that you write yourself its type. Returns the question unchanged.
 *
 * @example
 * const openDisputes = question<Relations>()((state) =>
 *   state.disputes.where((d) => d.stage !== 'withdrawn').length,
 * );
 * pipe(japanKorea, asOf('2020-01-01'), openDisputes); // => 2
 */
export const question =
  <S>() =>
  <A>(ask: Question<S, A>): Question<S, A> =>
    ask;
