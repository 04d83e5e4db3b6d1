import { ExternalLink } from 'lucide-react'
import { deleteEntity } from '../../lib/plan/edits.ts'
import { addProof, changeProof } from '../../lib/plan/proof-edits.ts'
import { hostOf } from '../../lib/plan/read-web-address.ts'
import { usePanel } from '../ports.ts'
import { EntryRow } from './entry-row.tsx'
import { LinkEditor } from './link-editor.tsx'
import { linkWords } from './link-words.ts'
import styles from './proof.module.css'

import { Section } from './section.tsx'
import type { SectionProps } from './use-entries.ts'

/** What proves or prepares something, one click away (R120, R051). A link opens in a tab of its own and is never asked for by us. */
export function LinksSection({ plan, today, entries }: SectionProps) {
  const { source } = usePanel()
  const ids = plan.proofs.map(({ id }) => id)
  return (
    <Section
      title="Proof pack"
      empty="Pilot criteria, intake forms, the agenda of the checkpoint, the reference call."
      add="Add a link"
      kind="link"
      entries={entries}
      editor={
        <LinkEditor
          of={plan.id}
          link={null}
          today={today}
          onSave={(fields, audience) => {
            const id = `pf${source.newId()}`
            return entries.save(addProof(plan, id, audience, fields), `${fields.title} added`, id)
          }}
          onCancel={entries.cancel}
        />
      }
      rows={plan.proofs.map((link) => {
        const { id, url, kind, note } = link
        const title = link.title || linkWords[kind].name
        return (
          <EntryRow
            key={id}
            id={id}
            title={title}
            internal={link.audience === 'internal'}
            open={entries.isOpen('link', id)}
            detail={
              <>
                {title !== linkWords[kind].name && <span>{linkWords[kind].name}</span>}
                {note !== '' && <span>{note}</span>}
                {url === '' && <span className={kind === 'reference-call' ? undefined : styles.missing}>No page</span>}
              </>
            }
            end={
              url !== '' && (
                <a className={styles.link} href={url} target="_blank" rel="noreferrer noopener" title={url}>
                  <span>{hostOf(url)}</span>
                  <ExternalLink size={13} strokeWidth={1.75} aria-hidden="true" />
                  <span className="hidden-text">, open {title} in a new tab</span>
                </a>
              )
            }
            onOpen={() => entries.show({ kind: 'link', id })}
            onDelete={() => void entries.remove(deleteEntity(link), `${title} deleted`, 'link', ids)}
          >
            <LinkEditor
              of={id}
              link={link}
              today={today}
              onSave={(fields) => entries.save(changeProof(link, fields), `${fields.title} saved`, id)}
              onCancel={entries.cancel}
            />
          </EntryRow>
        )
      })}
    />
  )
}
