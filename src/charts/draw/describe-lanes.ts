import type { Stretch } from '../data/stretches';
import type { SwimLanes } from '../data/swim-lanes';

/** The longest description, in characters. A longer text does not help a reader. */
const longest = 4000;

/** Describes the lanes as text with the same content as the picture. */
export const describeLanes = ({ from, to, lanes, knownAt, leftOut }: SwimLanes): string => {
  if (lanes.length === 0) return 'Nothing is known.';
  const known = knownAt === null ? '' : `, as known at ${knownAt}`;
  const period = from === null || to === null ? '' : `From ${from} to ${to}${known}. `;
  const told = lanes.map(
    ({ title, stretches }) => `${title}: ${stretches.map(inWords).join('; ')}.`,
  );
  const rest = leftOut === 0 ? '' : ` And ${leftOut} more.`;
  const text = `${period}${told.join(' ')}${rest}`;
  return text.length <= longest ? text : `${[...text].slice(0, longest).join('')} … and so on.`;
};

export const inWords = ({ from, to, says, coming, due, possible }: Stretch): string =>
  [
    says,
    from === null ? '' : ` from ${from}`,
    to === null ? '' : ` to ${to}`,
    due ? ', as set before' : '',
    possible === null ? '' : `, on some day to ${possible.last}`,
    coming === null ? '' : ` (to come: ${coming})`,
  ].join('');
