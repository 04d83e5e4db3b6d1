import { expect, test } from 'vitest'
import { nudgeMail } from '../../../components/insert/nudge-mail.ts'
import { openAsMail } from '../../../components/insert/open-as-mail.ts'
import { must } from '../../../lib/base/must.ts'
import { recapRecipients } from '../../../lib/plan/recap-recipients.ts'
import { northgate } from '../../render/northgate.ts'

const content = { html: '<div>Secret of the plan</div>', text: 'Secret of the plan' }
const people = (count: number) =>
  Array.from({ length: count }, (_each, at) => ({ name: `Person ${at}`, email: `person.number.${at}@northgate.example` }))

async function open(to: { name: string; email: string }[], opens = true, copies = true) {
  const urls: string[] = []
  const page = {
    copy: () => Promise.resolve(copies),
    planChanged: () => undefined,
    openPlanPage: () => undefined,
    openSelfTest: () => undefined,
    openMail: (url: string) => Promise.resolve(urls.push(url) > 0 && opens),
  }
  return { ...(await openAsMail(page, null, 'Recap', { to, subject: 'Plan', content })), url: urls.join() }
}

test('a new mail says what was opened, and its text stands in no address', async () => {
  const { opened, said, url } = await open(people(2))
  expect([opened, said]).toEqual([true, 'Recap opened as a new mail'])
  expect(decodeURIComponent(url)).not.toContain('Secret')
})

test('who is missing in it is named', async () => {
  expect((await open([])).said).toBe('Recap opened as a new mail. Add who it goes to: no buyer in the plan has an address.')
  expect((await open(people(90))).said).toMatch(
    /^Recap opened as a new mail. There was no room for Person \d+ and \d+ more: add them there.$/,
  )
})

test('where no tab opens the text is on the clipboard, or she is told to copy it', async () => {
  expect(await open(people(1), false)).toMatchObject({
    opened: false,
    said: 'No tab could be opened. The text is on your clipboard.',
  })
  expect((await open(people(1), false, false)).said).toBe('No tab could be opened. Copy the text instead.')
})

test('a nudge goes to one person of theirs: who has the step, else the champion', () => {
  const reachable = recapRecipients(northgate)
  for (const step of northgate.milestones.filter(({ audience }) => audience === 'shared')) {
    const { to, subject } = nudgeMail(northgate, step, content)
    const owner = reachable.find(({ id }) => id === step.buyerOwner)
    expect(to).toEqual([owner ?? must(reachable[0], 'somebody with an address')])
    expect(subject).toBe(step.title)
  }
})
