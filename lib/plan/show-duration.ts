/** "8 weeks" for whole weeks from two on, else "9 working days". */
export function showDuration(days: number): string {
  if (days >= 10 && days % 5 === 0) return `${days / 5} weeks`
  return days === 5 ? '1 week' : `${days} working ${days === 1 ? 'day' : 'days'}`
}

/** "2 weeks' notice", "1 week's notice". */
export function showNotice(days: number): string {
  const length = showDuration(days)
  return `${length}${length.endsWith('s') ? '’' : '’s'} notice`
}
