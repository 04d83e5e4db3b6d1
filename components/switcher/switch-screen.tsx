import type { ComponentProps } from 'react'
import type { Recognition } from '../../lib/detect/recognise.ts'
import type { DealId } from '../../lib/plan/change.ts'
import { choiceOf, isMisread } from './choice-of.ts'
import { DealSwitcher } from './deal-switcher.tsx'

type Props = Omit<
  ComponentProps<typeof DealSwitcher>,
  'candidates' | 'title' | 'lead' | 'remember' | 'isMisread' | 'onNotADeal'
> & {
  asked: Parameters<typeof choiceOf>[0]
  recognition: Recognition
  /** The deal whose plan is shown, if any. */
  shown: DealId | undefined
  onSetAside: () => void
}

/** The question which deal it is, in the words of why it is asked. */
export function SwitchScreen({ asked, recognition, shown, onSetAside, ...rest }: Props) {
  const { canSetAside, ...choice } = choiceOf(asked, recognition, rest.context, shown)
  return (
    <DealSwitcher
      {...rest}
      {...choice}
      isMisread={asked === 'page' && isMisread(rest.context)}
      onNotADeal={canSetAside ? onSetAside : null}
    />
  )
}
