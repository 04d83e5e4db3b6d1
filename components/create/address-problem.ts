/** Why this address (trimmed, in lower case) cannot be kept for somebody; an empty one can. */
export function addressProblem(address: string, others: readonly { name: string; email: string }[]): string | undefined {
  if (address === '') return undefined
  if (!/^\S+@\S+\.\S+$/.test(address)) return 'Write the whole address, such as dee@harbormills.com.'
  const known = others.find((person) => person.email.toLowerCase() === address)
  return known && `${known.name || known.email} is on the plan already.`
}
