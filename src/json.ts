/** Parses a text as JSON. Returns undefined if it is not JSON; no JSON text has that value. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
