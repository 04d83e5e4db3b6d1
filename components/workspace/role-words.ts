import type { WorkspaceRole } from './team-port.ts'

export const roleWords: [WorkspaceRole, string][] = [
  ['owner', 'Owner'],
  ['manager', 'Manager'],
  ['member', 'Member'],
]
