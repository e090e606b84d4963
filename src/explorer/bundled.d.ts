/** A program for browsers as one text, made by `scripts/bundled-app.ts`. */
declare module '*?bundled' {
  const app: {
    readonly script: string;
    readonly style: string;
    /** Their SHA-256 in base64, in the form of a content security policy. */
    readonly scriptHash: string;
    readonly styleHash: string;
  };
  export default app;
}
