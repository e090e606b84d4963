/** Parses a text as JSON. Returns undefined if the text is not JSON. No JSON text has the value undefined, so the two differ. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
