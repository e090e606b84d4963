import { show } from '../flaw';

const plain = /^[\p{L}_$][\p{L}\p{N}_$]{0,59}$/u;

/** A path is written `data.licence`, or `data["odd name"]`. A long name is shortened. */
export const fieldAt = (path: string, key: string): string => {
  if (!plain.test(key.slice(0, 61))) return `${path}[${show(key)}]`;
  return path === '' ? key : `${path}.${key}`;
};

export const itemAt = (path: string, index: number): string => `${path}[${index}]`;
