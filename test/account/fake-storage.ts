/** `browser.storage` in memory, as far as it is used here; what is stored is a copy. */
export function createFakeStorage() {
  const area = () => {
    const kept = new Map<string, unknown>()
    return {
      kept,
      get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
      set: (entries: object) =>
        Promise.resolve(Object.entries(entries).forEach(([key, value]) => kept.set(key, structuredClone(value)))),
      remove: (key: string) => Promise.resolve(void kept.delete(key)),
    }
  }
  const levels: string[] = []
  return {
    local: {
      ...area(),
      levels,
      setAccessLevel: ({ accessLevel }: { accessLevel: string }) => Promise.resolve(void levels.push(accessLevel)),
    },
    session: area(),
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  }
}
