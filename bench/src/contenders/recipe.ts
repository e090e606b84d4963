import type { PermitEvent } from '../domain/permits.ts';

/** A permit as a recipe may change it. */
export type PermitDraft = {
  holder: string;
  level: number;
  quota: number;
  status: string;
  act: string;
};

/** The whole state as a recipe may change it. */
export type PermitsDraft = { [id: string]: PermitDraft };

/** Changes the whole state by one event, as immer's recipes do. */
export const changePermits = (permits: PermitsDraft, event: PermitEvent): void => {
  const permit = permits[event.data.permit];
  if (event.type === 'PermitGranted') {
    const { holder, level, quota } = event.data;
    if (permit === undefined) {
      permits[event.data.permit] = { holder, level, quota, status: 'open', act: event.id };
      return;
    }
    permit.level = level;
    permit.quota = quota;
  } else if (permit === undefined) return;
  else if (event.type === 'QuotaChanged') permit.quota += event.data.by;
  else permit.status = event.data.status;
  permit.act = event.id;
};
