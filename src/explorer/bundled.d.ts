/** A program for browsers in one text, as `scripts/bundled-app.ts` makes it. */
declare module '*?bundled' {
  const app: {
    readonly script: string;
    readonly style: string;
    /** Their SHA-256 in base64, as a content security policy names it. */
    readonly scriptHash: string;
    readonly styleHash: string;
  };
  export default app;
}
