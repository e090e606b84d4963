/** Answers of public verbs as plain JSON, written apart from the library's own. */

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A value as JSON: options become values or null, and what has no value is left out. */
export const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, each: unknown) => {
      if (!isObject(each) || !('_tag' in each)) return each;
      if (each._tag === 'None') return null;
      return each._tag === 'Some' && 'value' in each ? each.value : each;
    }),
  );

/** Segments whose bounds are null where they are unbounded. */
export const bounded = (segments: readonly { readonly from?: string; readonly to?: string }[]) =>
  plain(segments.map((each) => ({ from: null, to: null, ...each })));

/** The ids of events. */
export const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
