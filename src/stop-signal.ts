/** What says that something should stop, as an `AbortSignal` does. */
export type StopSignal = { readonly aborted: boolean };
