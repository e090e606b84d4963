import { isRecord } from '../../object';
import type { Relations } from '../../relations/relations';
import { headerOf } from '../../temporal/timeline/state-log';

/** Returns the two parties of the log. The party `*` means all other countries. Undefined for a state made by hand. */
export const partiesOf = (state: Relations): readonly [string, string] | undefined => {
  const header = headerOf(state);
  const parties = isRecord(header) ? header.parties : undefined;
  if (!Array.isArray(parties)) return undefined;
  const [one, other]: readonly unknown[] = parties;
  return typeof one === 'string' && typeof other === 'string' ? [one, other] : undefined;
};
