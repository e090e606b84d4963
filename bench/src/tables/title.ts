import type { LogSize } from '../domain/permit-log.ts';

export const inThousands = (count: number): string => count.toLocaleString('en');

/** A table's title: what is asked, of which form, of how many events. */
export const titleOf = (what: string, { form, size }: LogSize): string =>
  `${what} · ${form} · ${inThousands(size)} events`;
