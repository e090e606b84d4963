import type { MeasureAmended } from '../../../events/measures/amended';
import type { MeasureAnnounced } from '../../../events/measures/announced';
import { termNames } from '../../measures/measure-heads';

export const statesTermsOf = (announced: MeasureAnnounced, { data }: MeasureAmended): boolean => {
  const stated = termNames.filter((name) => data[name] !== undefined);
  return stated.length > 0 && stated.every((name) => announced.data[name] !== undefined);
};
