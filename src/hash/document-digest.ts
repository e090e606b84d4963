import { canonicalJson } from './canonical-json';
import { sha256 } from './sha256';

/**
 * Returns the `digest` that a document must have: the SHA-256 of all its other fields as canonical JSON
 * (RFC 8785).
 */
export const documentDigest = ({
  digest: _,
  ...rest
}: {
  readonly [field: string]: unknown;
}): string => sha256(canonicalJson(rest));
