/** The part of the `edtf` package that the tests use; it has no types of its own. */
declare module 'edtf' {
  type Dated = { readonly min: number; readonly max: number; readonly type: string };
  const edtf: (text: string) => Dated;
  export default edtf;
}
