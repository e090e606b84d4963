/** A program for browsers as one text, made by `scripts/bundled-app.ts`. */
declare module '*?bundled' {
  const app: {
    readonly script: string;
    readonly style: string;
    /** The SHA-256 of the script in base64, for a content security policy. */
    readonly scriptHash: string;
    /** The SHA-256 of the style in base64, for a content security policy. */
    readonly styleHash: string;
  };
  export default app;
}
