/** A program for browsers, made by `scripts/bundled-app.ts`: all of its scripts in one text, and its style. */
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
