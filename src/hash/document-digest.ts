import { canonicalJson } from './canonical-json';
import { sha256 } from './sha256';

/** The SHA-256 of all fields except `digest`, written as canonical JSON (RFC 8785). */
export const documentDigest = ({
  digest: _,
  ...rest
}: {
  readonly [field: string]: unknown;
}): string => sha256(canonicalJson(rest));
