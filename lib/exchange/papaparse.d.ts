/** What we use of PapaParse. Its published types bring those of Node along, and this folder knows no Node. */
declare module 'papaparse' {
  export function parse(
    text: string,
    options: { delimiter: string; preview?: number },
  ): { data: string[][]; errors: { type: string }[] }
  export function unparse(rows: readonly (readonly string[])[], options?: { newline?: string }): string
}
