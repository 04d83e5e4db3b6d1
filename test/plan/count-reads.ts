/** `value` as it is, with a count of how often anything was read from it or from what it holds. */
export function countReads<T extends object>(value: T): { value: T; reads: () => number } {
  let count = 0
  const proxies = new WeakMap<object, object>()
  const watched = <O extends object>(target: O): O => {
    const known = proxies.get(target)
    if (known) return known as O
    const proxy = new Proxy(target, {
      get(object, key, receiver) {
        count++
        const read: unknown = Reflect.get(object, key, receiver)
        return typeof read === 'object' && read !== null ? watched(read) : read
      },
    })
    proxies.set(target, proxy)
    return proxy
  }
  return { value: watched(value), reads: () => count }
}
