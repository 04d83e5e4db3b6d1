import { caniemail, rawData } from 'caniemail'
import { expect, test } from 'vitest'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import { renderNudge } from '../../lib/render/nudge.ts'
import { renderRecap } from '../../lib/render/recap.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { must } from '../../lib/base/must.ts'
import { northgate, northgateDay } from './northgate.ts'
import { parseMail } from './parse-mail.ts'
import { samples } from './sample-plans.ts'

const variants = ['snapshot', 'theirs', 'full'] as const
const mails = [
  ...Object.entries(samples).flatMap(([name, plan]) =>
    variants.flatMap((variant) =>
      ['en-US', 'ar'].map((locale) => ({
        name: `${name} ${variant} ${locale}`,
        ...renderStatus(plan, { today: northgateDay, locale, variant }),
      })),
    ),
  ),
  ...Object.entries(samples).map(([name, plan]) => {
    const options = { today: northgateDay, now: 0, locale: 'en-US', tone: 'detailed', sender: null, writer: null } as const
    return { name: `${name} recap`, ...renderRecap(draftRecap(plan, [], options), null) }
  }),
  { name: 'nudge', ...renderNudge(northgate, must(northgate.milestones[4], 'step'), { today: northgateDay, locale: 'en-US' }) },
]

test('nothing is unknown to Gmail, Outlook, Apple Mail or Yahoo', () => {
  for (const { name, html } of mails) {
    const clients = [
      'gmail.*',
      'outlook.windows',
      'outlook.macos',
      'outlook.ios',
      'outlook.android',
      'apple-mail.*',
      'yahoo.*',
    ] as const
    const { issues } = caniemail({ clients: [...clients], html })
    expect(
      [...issues.errors].flatMap(([client, errors]) => errors.map((error) => `${client}: ${error.title}`)),
      name,
    ).toEqual([])
  }
})

// The checker knows no outlook.com, its data do.
test('nothing is unknown to outlook.com', () => {
  for (const { name, html } of mails) {
    const used = [...parseMail(html).querySelectorAll('*')].flatMap((element) => [
      `html-${element.tagName.toLowerCase()}`,
      ...element.getAttributeNames().map((name) => `html-${name}`),
      ...[...(element.getAttribute('style') ?? '').matchAll(/([a-z-]+):/g)].map(([, property]) => `css-${property}`),
    ])
    const known = new Map(rawData.data.map((feature) => [feature.slug, feature.stats.outlook?.['outlook-com']]))
    const unknown = [...new Set(used)].filter((slug) =>
      Object.values(known.get(slug) ?? {})
        .at(-1)
        ?.startsWith('n'),
    )
    expect(unknown, name).toEqual([])
    expect([...new Set(used)].filter((slug) => known.get(slug) !== undefined).length).toBeGreaterThan(0)
  }
})

test('every mail keeps to the safe subset', () => {
  for (const { name, html } of mails) {
    const elements = [...parseMail(html).querySelectorAll('*')]
    const tags = new Set(elements.map((element) => element.tagName.toLowerCase()))
    const allowed = ['table', 'tbody', 'tr', 'td', 'th', 'span', 'strong', 'br', 'div', 'b', 'ul', 'li']
    expect(
      [...tags].filter((tag) => !allowed.includes(tag)),
      name,
    ).toEqual([])
    for (const element of elements) {
      expect(
        element.getAttributeNames().filter((name) => ['class', 'id'].includes(name) || name.startsWith('on')),
        name,
      ).toEqual([])
      expect(element.getAttribute('style') ?? '').not.toMatch(
        /url\(|var\(|calc\(|rgba?\(|flex|grid|float|position|margin|white-space|(^|;)height/,
      )
      const background = /background-color:(#[0-9a-f]{6})/.exec(element.getAttribute('style') ?? '')?.[1]
      expect(element.getAttribute('bgcolor')).toBe(background ?? null)
      if (/padding/.test(element.getAttribute('style') ?? '')) expect(['TD', 'TH']).toContain(element.tagName)
    }
  }
})
