/**
 * An address as it stands in a text, without what people write around it. It begins where a word does and holds one @ only: whatever
 * stands in the text, each letter is looked at a few times and no more.
 */
export const emailPattern = /(?<![^\s@<>()[\],;:"'“”])[^\s@<>()[\],;:"'“”]+@[^\s@<>()[\],;:"'“”]+\.[^\s@<>()[\],;:"'“”.]+/g

/** All addresses in a text, lower case. */
export function emailsIn(text: string): string[] {
  return (text.match(emailPattern) ?? []).map((email) => email.toLowerCase())
}
