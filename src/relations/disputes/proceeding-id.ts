import type { DisputeEvent } from '../../events/disputes/dispute-event';
import type { Recourse } from '../../events/disputes/step';
import type { DisputeId } from '../../vocabulary/ids';

/** Identifies a proceeding within its dispute. */
export type ProceedingKey = {
  /** `original`, or the kind of recourse that followed the original proceeding. */
  readonly recourse: 'original' | Recourse;
  /** The number of the proceeding among those with the same `recourse`, counted from 1. */
  readonly round: number;
};

export const proceedingId = (dispute: DisputeId, { recourse, round }: ProceedingKey): string =>
  `${dispute}/${recourse}/${round}`;

export const original: ProceedingKey = { recourse: 'original', round: 1 };

/** Returns the proceeding in which a step is taken; null if the step concerns the whole dispute. */
export const proceedingOf = (event: DisputeEvent): ProceedingKey | null => {
  switch (event.type) {
    case 'ImplementationReported':
    case 'ProceduresAgreed':
    case 'ComplaintWithdrawn':
      return null;
    case 'PeriodSet':
      return event.data.for === 'adoption' ? named(event.data) : { recourse: 'period', round: 1 };
    case 'RetaliationRequested':
    case 'RetaliationAuthorised':
      return { recourse: 'retaliation', round: event.data.round ?? 1 };
    case 'RequestWithdrawn':
      return event.data.request === 'retaliation'
        ? { recourse: 'retaliation', round: event.data.round ?? 1 }
        : named(event.data);
    default:
      return named(event.data);
  }
};

const named = ({ recourse, round }: { readonly recourse?: Recourse; readonly round?: number }) =>
  recourse === undefined ? original : { recourse, round: round ?? 1 };
