/**
 * Parses a text as JSON. Returns undefined if it is not JSON; no JSON text stands for undefined.
 */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
