import type { Draft } from '../../immer';
import type { Due } from '../../temporal/table/table';
import type { Actor, CountryCode, NationalActor } from '../../vocabulary/actors';

/** A part of a row, made by the acts of one country. */
type OfOne = { readonly by: NationalActor };

/**
 * A row that keeps the acts of each country apart, since the row alone cannot tell whose acts count. The
 * row itself holds the acts of the country that began it. `others` holds those of other countries, and is
 * nearly always empty.
 */
export type Apart<Part extends OfOne> = Part & { readonly others: readonly Part[] };

/** Makes a row that one country has begun. */
export const apart = <Part extends OfOne>(part: Part): Apart<Part> => ({ ...part, others: [] });

/** The parts of a row that the acts of one country made. There may be none, or one for each flow. */
export const partsBy = <Part extends OfOne>(
  row: Part & { readonly others: readonly Part[] },
  country: string | undefined,
): readonly Part[] =>
  row.others.length === 0
    ? row.by.country === country
      ? [row]
      : []
    : [row, ...row.others].filter(({ by }) => by.country === country);

/** The country that acts; undefined for an international body. */
export const countryOf = (by: Actor): CountryCode | undefined =>
  'country' in by ? by.country : undefined;

/** The changes that are due on any part of a row. */
export const dueOnParts =
  <Part extends OfOne>(due: (part: Part, offsetMs: number) => readonly Due<Part>[]) =>
  (row: Apart<Part>, offsetMs: number): readonly Due<Apart<Part>>[] => {
    // Each part has the type of a row, which the type of a generic draft does not show.
    const draftOf = (draft: unknown, at: number) =>
      (at === 0 ? draft : (draft as Apart<Part>).others[at - 1]) as Draft<Part>;
    return [row as Part, ...row.others].flatMap((part, at) =>
      due(part, offsetMs).map(({ on, becomes }) => ({
        on,
        becomes: (draft: Draft<Apart<Part>>): void => {
          becomes(draftOf(draft, at));
        },
      })),
    );
  };
