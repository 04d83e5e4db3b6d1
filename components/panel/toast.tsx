import { X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { must } from '../../lib/base/must.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './toast.module.css'

export type Toast = { text: string; undo?: (() => void) | undefined }

const ToastContext = createContext<((toast: Toast) => void) | null>(null)
export const useToast = (): ((toast: Toast) => void) => must(use(ToastContext), 'ToastContext')

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
  const show = useCallback((next: Toast) => setToast(next), [])
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
    <ToastContext value={show}>
      {children}
      <div role="status" className={styles.region} {...hold}>
        {toast && (
          <div className={styles.toast}>
            <span>{toast.text}</span>
            {toast.undo && (
              <Button shortcut="Z" onClick={toast.undo}>
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
