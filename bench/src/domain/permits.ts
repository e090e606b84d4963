/** The domain that every contender folds: permits that are granted, topped up and paused. */

/** One permit: the row, or what stands for it in a peer's state. */
export type Permit = {
  readonly holder: string;
  readonly level: number;
  readonly quota: number;
  readonly status: string;
  /** The event that it was last changed by. */
  readonly act: string;
};

type On<Type extends string, Data> = {
  readonly id: string;
  readonly type: Type;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: { readonly permit: string } & Data;
};

/** Begins a permit; on one that stands it sets level and quota anew. */
export type PermitGranted = On<
  'PermitGranted',
  { readonly holder: string; readonly level: number; readonly quota: number }
>;
export type QuotaChanged = On<'QuotaChanged', { readonly by: number }>;
export type StatusChanged = On<'StatusChanged', { readonly status: string }>;

export type PermitEvent = PermitGranted | QuotaChanged | StatusChanged;

/** The permits by id, as peers hold them in one state. */
export type Permits = { readonly [id: string]: Permit };
