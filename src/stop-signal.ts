/** Like an `AbortSignal`: `aborted` becomes true when running work should stop. */
export type StopSignal = { readonly aborted: boolean };
