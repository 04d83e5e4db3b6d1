import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { must } from '../../lib/base/must.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './toast.module.css'

export type Toast = { text: string; undo?: (() => void) | undefined }

type Toasts = {
  show: (toast: Toast) => void
  /** Does what the button of the toast on screen does; false when it has none. */
  undoShown: () => boolean
  hide: () => void
}

const ToastContext = createContext<Toasts | null>(null)
const useToasts = (): Toasts => must(use(ToastContext), 'ToastContext')
export const useToast = (): Toasts['show'] => useToasts().show
/** For screens without a history of their own, so that the key on the button works there too. */
export const useUndoShown = (): Toasts['undoShown'] => useToasts().undoShown
/** For whoever opens something that wants the room. */
export const useHideToast = (): Toasts['hide'] => useToasts().hide

const shownFor = 8_000

/**
 * Says what was just done, with the way back. One at a time, 8 seconds, waiting while pointer or focus is on it. Written here and
 * not bought: the libraries put a style element into the page, which the panel's own policy forbids.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!toast || held) return
    const timer = setTimeout(() => setToast(null), shownFor)
    return () => clearTimeout(timer)
  }, [toast, held])
  const latest = useRef(toast)
  useEffect(() => {
    latest.current = toast
  })
  const toasts = useMemo(
    (): Toasts => ({
      show: setToast,
      undoShown: () => {
        const undo = latest.current?.undo
        setToast(null)
        undo?.()
        return undo !== undefined
      },
      hide: () => setToast(null),
    }),
    [],
  )
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  )
  return (
    <ToastContext value={toasts}>
      {children}
      <div role="status" className={styles.region} {...hold}>
        {toast && (
          <div data-toast className={styles.toast}>
            <span className={clsx(toast.undo && styles.done)} title={toast.text}>
              {toast.text}
            </span>
            {toast.undo && (
              <Button shortcut="Z" onClick={toasts.undoShown}>
                Undo
              </Button>
            )}
            <IconButton icon={X} label="Close" size="row" onClick={() => setToast(null)} />
          </div>
        )}
      </div>
    </ToastContext>
  )
}
