import { languages, type Language } from '../../../stand-in/language.ts'
import { surfaceNames, type SurfaceName } from '../../../stand-in/surfaces.ts'
import { allSwitchesOn, type SwitchName } from '../../../stand-in/switches.ts'

/** One page: a surface in a language, with all switches on, one of them off, or all off. */
export interface Cell {
  surface: SurfaceName
  language: Language
  off: SwitchName | 'all' | null
}

export interface LeftOut {
  cell: Cell
  because: string
}

const switchNames = Object.keys(allSwitchesOn) as SwitchName[]

/** Behaviour of the server or of keys and clicks: nothing that a reading could see. */
const unseen: readonly SwitchName[] = ['strictCsp', 'eatsKeys', 'needsPress']

/**
 * Every surface in every language, and every surface with all switches off and with every third one, languages and switches taking
 * turns. What cannot make a difference is left out: pages without a mailbox or without a draft know only some of the switches.
 */
export function cells(): { run: Cell[]; left: LeftOut[] } {
  const inAllLanguages = surfaceNames.flatMap((surface) => languages.map((language): Cell => ({ surface, language, off: null })))
  const withOneOff = surfaceNames.flatMap((surface, row) =>
    [...switchNames, 'all' as const].map((off, column): Cell => ({ surface, language: turn(row + column), off })),
  )
  const all = [...inAllLanguages, ...withOneOff].map((cell) => ({ cell, because: reasonToLeave(cell) ?? waitsForItsTurn(cell) }))
  return {
    run: all.flatMap(({ cell, because }) => (because === null ? [cell] : [])),
    left: all.flatMap(({ cell, because }) => (because === null ? [] : [{ cell, because }])),
  }
}

function turn(at: number): Language {
  return languages[at % languages.length] ?? 'en'
}

/** All of them would take more time than the tests have. */
function waitsForItsTurn({ surface, off }: Cell): string | null {
  if (off === null || off === 'all' || off === 'bareSubject') return null
  const isTurn = (surfaceNames.indexOf(surface) + switchNames.indexOf(off)) % 3 === 0
  return isTurn ? null : 'the turn of other surfaces'
}

/** The same page as another surface in all that a switch changes. */
const alike: readonly SurfaceName[] = ['fromSearch', 'shortId', 'paneBelow', 'paneEmpty', 'replyAll', 'minimised', 'ownCompose', 'plainMessage', 'scheduled', 'confidential', 'calendar', 'tasks', 'dark', 'secondAccount', 'addressedAccount', 'delegated'] // prettier-ignore

const bare: readonly SurfaceName[] = ['print', 'wholeMessage', 'original']
const panes: readonly SurfaceName[] = ['paneRight', 'paneBelow', 'paneReply', 'paneEmpty']

function reasonToLeave({ surface, off }: Cell): string | null {
  if (off === null || off === 'all') return null
  if (unseen.includes(off)) return 'a matter of keys, clicks or headers: see switches.test.ts'
  if (alike.includes(surface)) return 'to a switch the same page as another surface'
  if (bare.includes(surface) && !['oddQuotes', 'hiddenText'].includes(off)) return 'a page without mailbox and drafts'
  if (off === 'bareSubject' && !panes.includes(surface)) return 'only in the reading pane'
  return null
}
