/** What the list of devices shows: "Chrome on Linux". */
export function deviceName(userAgent: string): string {
  const browser = /(Firefox|Edg|OPR|Chrome)\//.exec(userAgent)?.[1] ?? 'Browser'
  const system = /(Windows|Mac OS X|CrOS|Linux)/.exec(userAgent)?.[1] ?? ''
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS', CrOS: 'ChromeOS' }
  return `${names[browser] ?? browser}${system && ` on ${names[system] ?? system}`}`
}
