import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../lib/base/result.ts'
import type { Refusal } from '../ports.ts'

/** What the server answered, `null` until then, and a way to ask again. `ask` must be the same function from render to render. */
export function useAsked<T>(ask: () => Promise<Result<T, Refusal>>): { answer: Result<T, Refusal> | null; again: () => void } {
  const [answer, setAnswer] = useState<Result<T, Refusal> | null>(null)
  const newest = useRef(0)
  const again = useCallback(() => {
    const mine = ++newest.current
    void ask().then((given) => mine === newest.current && setAnswer(given))
  }, [ask])
  useEffect(again, [again])
  return { answer, again }
}
