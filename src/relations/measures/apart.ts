import type { Draft } from '../../immer';
import type { Due } from '../../temporal/table/table';
import type { NationalActor } from '../../vocabulary/actors';

type OfOne = { readonly by: NationalActor };

/**
 * A row that keeps the acts of each country apart, because the row cannot tell whose acts count. That depends on who
 * announced the measure. The row itself holds the acts of the country that began the row. `others` holds the acts of
 * other countries, and is absent if no other country has acted, as in nearly every row.
 */
export type Apart<Part extends OfOne> = Part & { readonly others?: readonly Part[] };

export const allParts = <Part extends OfOne>(
  row: Part & { readonly others?: readonly Part[] },
): readonly Part[] => (row.others === undefined ? [row] : [row, ...row.others]);

export const partsBy = <Part extends OfOne>(
  row: Part & { readonly others?: readonly Part[] },
  country: string | undefined,
): readonly Part[] => allParts<Part>(row).filter(({ by }) => by.country === country);

export const dueOnParts =
  <Part extends OfOne>(due: (part: Part, offsetMs: number) => readonly Due<Part>[]) =>
  (row: Apart<Part>, offsetMs: number): readonly Due<Apart<Part>>[] => {
    // The casts are safe: `draft` is a draft of a row, so each part of it is a draft of a part.
    const draftOf = (draft: unknown, at: number) =>
      allParts<Part>(draft as Apart<Part>)[at] as Draft<Part>;
    return allParts<Part>(row).flatMap((part, at) =>
      due(part, offsetMs).map(({ on, becomes }) => ({
        on,
        becomes: (draft: Draft<Apart<Part>>): void => {
          becomes(draftOf(draft, at));
        },
      })),
    );
  };
