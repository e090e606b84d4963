/** The value that a text has as JSON. Undefined, which JSON cannot write, where the text is none. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
