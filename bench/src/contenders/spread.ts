import type { Permit, PermitEvent, Permits } from '../domain/permits.ts';
import type { Reducer } from './whole-state.ts';

/** A permit after an event, as a reducer with spreads gives it; an event on none is passed over. */
export const evolvePermit = (
  permit: Permit | undefined,
  event: PermitEvent,
): Permit | undefined => {
  if (event.type === 'PermitGranted') {
    const { holder, level, quota } = event.data;
    return permit === undefined
      ? { holder, level, quota, status: 'open', act: event.id }
      : { ...permit, level, quota, act: event.id };
  }
  if (permit === undefined) return undefined;
  return event.type === 'QuotaChanged'
    ? { ...permit, quota: permit.quota + event.data.by, act: event.id }
    : { ...permit, status: event.data.status, act: event.id };
};

/** The whole state after an event. */
export const evolvePermits = (permits: Permits, event: PermitEvent): Permits => {
  const id = event.data.permit;
  const after = evolvePermit(permits[id], event);
  return after === undefined ? permits : { ...permits, [id]: after };
};

/** The same for peers that take a reducer. */
export const permitsReducer: Reducer<PermitEvent, Permits> = { initial: {}, evolve: evolvePermits };
