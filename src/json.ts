/** Undefined means that the text is not JSON, since no JSON text stands for undefined. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
