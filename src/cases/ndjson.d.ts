/** An NDJSON file, which the build includes as text. */
declare module '*.ndjson' {
  const text: string;
  export default text;
}
