import styles from './damaged-fields.module.css'

/** Says that some values of the plan could not be read; nothing when all could. */
export function DamagedFields({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p className={styles.damaged}>
      {count === 1
        ? 'One field of this plan could not be read and looks'
        : `${count} fields of this plan could not be read and look`}{' '}
      empty. Fill in what is missing.
    </p>
  )
}
