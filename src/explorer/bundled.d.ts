/** A program for browsers as one text, made by `scripts/bundled-app.ts`. */
declare module '*?bundled' {
  const app: {
    readonly script: string;
    readonly style: string;
    /** The SHA-256 of each in base64, as a content security policy takes it. */
    readonly scriptHash: string;
    readonly styleHash: string;
  };
  export default app;
}
