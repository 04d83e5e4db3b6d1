/** An address as it stands in a text, without what people write around it. */
export const emailPattern = /[^\s<>()[\],;:"'“”]+@[^\s<>()[\],;:"'“”]+\.[^\s<>()[\],;:"'“”.]+/g

/** All addresses in a text, lower case. */
export function emailsIn(text: string): string[] {
  return (text.match(emailPattern) ?? []).map((email) => email.toLowerCase())
}
