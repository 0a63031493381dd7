import type { ReadSection } from '~/features/positions/drafting/read-draft.server'
import type { Locale } from '~/lib/locales'
import { useT } from '~/shell'

type Draft = { id: string; version: number }
type Props = { draft: Draft; sections: ReadSection[]; language: Locale; mayWrite: boolean }

/** The whole text in a language, each section with what can be done to it. */
export function DraftSections({ draft, sections, language, mayWrite }: Props) {
  const last = sections.length - 1
  return sections.map((section, index) => (
    <article key={section.id} id={`section-${section.id}`} className="card space-y-3">
      <SectionText section={section} />
      <div className="flex flex-wrap items-center gap-2">
        <SectionWays draft={draft} section={section} language={language} mayWrite={mayWrite} />
        {mayWrite && !section.isTitle && (
          <Places
            action={`/positions/drafts/${draft.id}/sections/${section.id}/place`}
            version={draft.version}
            heading={section.heading}
            isFirst={index === 1}
            isLast={index === last}
          />
        )}
      </div>
    </article>
  ))
}

function SectionText({ section }: { section: ReadSection }) {
  const { isTitle, heading, html, shownIn, state } = section
  const t = useT('positions')
  return (
    <>
      {state === 'stale' && <p className="notice">{t('draft.is_stale')}</p>}
      {state === 'missing' && <p className="notice">{t('draft.shown_in')}</p>}
      {/* The title stands over the page already. */}
      {!isTitle && <h2 lang={shownIn}>{heading}</h2>}
      {isTitle && <h2>{t('field.lead')}</h2>}
      {html && <div className="prose" lang={shownIn} dangerouslySetInnerHTML={{ __html: html }} />}
    </>
  )
}

const doing = { current: 'draft.edit', stale: 'draft.renew', missing: 'draft.translate' } as const

function SectionWays({
  draft,
  section,
  language,
  mayWrite,
}: {
  draft: Draft
  section: ReadSection
  language: Locale
  mayWrite: boolean
}) {
  const { id, heading, state, shownIn, openComments } = section
  const t = useT('positions')
  const base = `/positions/drafts/${draft.id}/sections/${id}`
  const named = (key: string) => `${t(key)}: ${heading}`
  return (
    <>
      {mayWrite && (
        <a
          className="btn-quiet"
          href={`${base}?language=${language}`}
          aria-label={named(doing[state])}
        >
          {t(doing[state])}
        </a>
      )}
      <a
        className="btn-bare"
        href={`${base}/history?language=${shownIn}`}
        aria-label={named('draft.history')}
      >
        {t('draft.history')}
      </a>
      <a
        className="btn-bare"
        href={`${base}/comments?language=${shownIn}`}
        aria-label={named('draft.comments')}
      >
        {t('draft.comments')}
      </a>
      {openComments > 0 && (
        <span className="count">{t('draft.open', { count: openComments })}</span>
      )}
    </>
  )
}

type PlacesProps = {
  action: string
  version: number
  heading: string
  isFirst: boolean
  isLast: boolean
}

function Places({ action, version, heading, isFirst, isLast }: PlacesProps) {
  const t = useT('positions')
  const named = (way: string) => [t(`draft.${way}`), heading].join(': ')
  const ways = [...(isFirst ? [] : (['up'] as const)), ...(isLast ? [] : (['down'] as const))]
  return (
    <form method="post" action={action} className="flex flex-wrap gap-2">
      <input type="hidden" name="version" value={version} />
      {ways.map((way) => (
        <button
          key={way}
          className="btn-bare"
          type="submit"
          name="direction"
          value={way}
          aria-label={named(way)}
        >
          {t(`draft.${way}`)}
        </button>
      ))}
    </form>
  )
}
