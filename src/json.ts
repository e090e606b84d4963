/** Parses a text as JSON. Returns undefined, which no JSON text means, if the text is not JSON. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
