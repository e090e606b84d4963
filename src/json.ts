/** Parses a text as JSON. Returns undefined, which is the value of no JSON text, if the text is not JSON. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
