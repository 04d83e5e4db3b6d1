import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

/** Ids of a user and a group; both or none are given to a program that is started. */
export type User = { uid: number; gid: number }

/** PostgreSQL refuses to run as root: there its files and its process belong to `postgres`, or to `nobody` where that is unknown. */
export function unprivilegedUser(): User | null {
  if (userInfo().uid !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(found?.[2] ?? 65_534), gid: Number(found?.[3] ?? 65_534) }
}
