import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { toIcs } from '../../lib/exchange/to-ics.ts'
import { vtimezone } from '../../lib/exchange/vtimezone.ts'
import { wallTime } from '../../lib/plan/zoned.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { anyText } from '../render/any-plan.ts'
import { northgateParts } from '../render/northgate.ts'

const at = { now: Date.parse('2026-11-21T12:00:00Z'), sequence: 7 }
const events = (ics: string) => new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent')
const weekly = (zone: string, start: string, parts: PlanParts = northgateParts) =>
  buildPlan({ ...parts, checkIns: [{ id: 'ciA-3', at: start, zone }] })
const checkInOf = (ics: string) => must(events(ics).find((event) => event.hasProperty('rrule') || !new ICAL.Event(event).startDate.isDate), 'a check-in') // prettier-ignore

test('each step with a date is a whole day, with its owners and the same id each time', () => {
  const plan = buildPlan({ ...northgateParts, milestones: [...northgateParts.milestones, { title: 'Undated' }] })
  const made = events(toIcs(plan, at)).map((event) => new ICAL.Event(event))
  expect(made).toHaveLength(northgateParts.milestones.length)
  const step = must(
    made.find(({ summary }) => summary === 'Security review sign-off (Northgate Bank)'),
    'the step',
  )
  expect(step.startDate.toString()).toBe('2026-11-23')
  expect(step.endDate.toString()).toBe('2026-11-24')
  expect(step.description).toBe('Northgate Bank: Grace Lin\nKestrel: Jonah Weiss\nStatus: In progress')
  expect(step.sequence).toBe(7)
  expect(step.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-21T12:00:00Z')
  expect(made.map(({ uid }) => uid)).toEqual(plan.milestones.filter(({ due }) => due !== null).map(({ id }) => `${id}.northgate@sidemap`)) // prettier-ignore
  expect(made.map(({ summary }) => summary)).toContain('Done: Technical validation (Northgate Bank)')
})

test('the check-in comes each week at the same time by the clocks of its zone, until the last day of the plan', () => {
  // Mondays at ten in New York, over the end of summer time on March 14, 2027 there.
  const plan = weekly('America/New_York', '2027-02-22T15:00:00.000Z', {
    ...northgateParts,
    head: { ...northgateParts.head, liveBy: '2027-03-29' },
  })
  const ics = toIcs(plan, at)
  const component = new ICAL.Component(ICAL.parse(ics))
  const zone = new ICAL.Timezone(must(component.getFirstSubcomponent('vtimezone'), 'a zone'))
  const event = new ICAL.Event(checkInOf(ics))
  expect(event.uid).toBe('ciA.northgate@sidemap')
  expect(event.summary).toBe('Check-in: Northgate Bank, Alert triage rollout')
  expect(event.duration.toSeconds()).toBe(900)
  const times = event.iterator()
  const instants: string[] = []
  for (let next = times.next(); next; next = times.next()) {
    next.zone = zone
    instants.push(next.toJSDate().toISOString())
  }
  expect(instants).toEqual([
    '2027-02-22T15:00:00.000Z',
    '2027-03-01T15:00:00.000Z',
    '2027-03-08T15:00:00.000Z',
    '2027-03-15T14:00:00.000Z',
    '2027-03-22T14:00:00.000Z',
    '2027-03-29T14:00:00.000Z',
  ])
})

test('a check-in in UTC, or in a zone that nobody knows, is written in UTC', () => {
  for (const zone of ['UTC', 'Nowhere/Town', '']) {
    const ics = toIcs(weekly(zone, '2026-11-24T15:00:00.000Z'), at)
    expect(ics).not.toContain('VTIMEZONE')
    expect(new ICAL.Event(checkInOf(ics)).startDate.toString()).toBe('2026-11-24T15:00:00Z')
  }
})

const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Africa/Casablanca',
]
test('a zone stated as text tells every hour as the engine does', () => {
  const stated = new Map(zones.map((name) => [name, new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone(name, at.now))))]))
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 600 * 24 }), (name, hours) => {
      const shown = wallTime(new Date(at.now + hours * 3_600_000 + 1_800_000).toISOString(), name)
      const time = ICAL.Time.fromDateTimeString(`${shown.date}T${shown.time}:00`)
      time.zone = must(stated.get(name), name)
      // An hour that comes twice is one of the two.
      expect(wallTime(time.toJSDate().toISOString(), name)).toEqual(shown)
    }),
  )
})

test('whatever people wrote, the file is read, its lines fit and no text becomes a line of its own', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      const plan = weekly('UTC', '2026-11-24T09:00:00.000Z', {
        deal: { account: texts[0] ?? '' },
        milestones: texts.map((title) => ({ title, doneWhen: `${title}\r\nEND:VEVENT`, due: '2026-12-01' })),
      })
      const ics = toIcs(plan, at)
      expect(events(ics)).toHaveLength(texts.length + 1)
      const bytes = new TextEncoder()
      for (const line of ics.split('\r\n')) expect(bytes.encode(line).length).toBeLessThanOrEqual(75)
    }),
  )
})
