const stateById = new Map<string, string>()

/** Open composes stand in the hash: `?compose=new`, and a long token each once something is written. Inline replies never do. */
export function composeInAddress(id: string, state: 'new' | 'named' | null): void {
  if (state === null) stateById.delete(id)
  else stateById.set(id, state === 'new' ? 'new' : `CllgCJ${id.replace(/\d/g, 'Zq')}${'tWfMqDxKvLpBnR'.repeat(6)}`)
  const path = location.hash.split('?')[0] || '#inbox'
  const query = [...stateById.values()].join(',')
  history.replaceState(history.state, '', `${location.pathname}${location.search}${path}${query ? `?compose=${query}` : ''}`)
}
