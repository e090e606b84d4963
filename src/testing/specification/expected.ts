import type { Unbranded } from '../../brand';

/** A value as a test writes it: plain strings where the value has checked ones. */
export type Expected<T> = unknown extends T ? unknown : Unbranded<T>;
