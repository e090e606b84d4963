/** Says that something should stop, like an `AbortSignal`. */
export type StopSignal = { readonly aborted: boolean };
