/** An NDJSON file, which the build takes in as text. */
declare module '*.ndjson' {
  const text: string;
  export default text;
}
