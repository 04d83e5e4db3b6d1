/** The calendar day (`YYYY-MM-DD`) that an instant, in milliseconds, falls on in the zone of this machine. */
export function localDay(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
