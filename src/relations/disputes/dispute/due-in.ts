import type { Draft } from '../../../immer';
import type { Due } from '../../../temporal/table/table';
import type { Point } from '../../../time/point';
import type { Dispute } from './dispute';
import { ownProgress, type Progress } from './progress';

export const dueIn = (
  proceeding: string,
  on: Point,
  change: (draft: Draft<Dispute>, progress: Draft<Progress>) => void,
): Due<Dispute> => ({
  on,
  becomes: (draft) => {
    const progress = ownProgress(draft, proceeding);
    if (progress !== undefined) change(draft, progress);
  },
});
