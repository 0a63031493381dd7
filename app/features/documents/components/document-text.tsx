import { Icon } from '~/components/icon'
import { Pager } from '~/components/pager'
import { useT } from '~/shell'
import type { SectionList } from '../reading/list-sections.server'
import { sectionHref } from '../reading/section-href'

const indents = ['', '', 'pl-4', 'pl-8', 'pl-12']

/** What was read out of a version of a document, to be read on the page itself; or why nothing is. */
export function DocumentText({ text }: { text: SectionList }) {
  const t = useT('document-text')
  const { reading, documentId, language, sections, part, last, isCut } = text
  const ranks = ranksOf(sections)
  return (
    <section className="space-y-4" aria-labelledby="text">
      <h2 id="text">{t('reading.title')}</h2>
      {reading === 'waiting' && <p className="notice">{t('reading.waiting')}</p>}
      {reading === 'none' && <p className="hint">{t('reading.none')}</p>}
      {reading === 'defeated' && <p className="notice">{t('reading.defeated')}</p>}
      <Contents text={text} />
      {sections.map((it, index) => (
        <TextSection key={it.anchor} language={language} section={it} rank={ranks[index] ?? 0} />
      ))}
      {isCut && part === last && <p className="notice">{t('reading.cut')}</p>}
      <Pager
        page={part}
        last={last}
        hrefOf={(it) => `/documents/${documentId}?language=${language}&part=${it}#text`}
      />
    </section>
  )
}

function Contents({ text: { contents, documentId, language } }: { text: SectionList }) {
  const t = useT('document-text')
  if (contents.length < 2) return null
  return (
    <details>
      <summary className="flex min-h-tap items-center gap-2 font-semibold">
        <Icon name="down" />
        {t('reading.contents')}
      </summary>
      <ol lang={language} className="grid gap-1">
        {contents.map(({ anchor, level, heading }) => (
          <li key={anchor} className={indents[Math.min(level, 4)]}>
            <a className="wrap-anywhere" href={sectionHref(documentId, language, anchor)}>
              {heading}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}

/**
 * How deep each section stands below the title of the text, from 0: never more than one deeper than the one
 * before it on this page, whatever its author wrote, so that no reader by ear looks for a heading that is missing.
 */
function ranksOf(sections: SectionList['sections']): number[] {
  let before = -1
  return sections.map(({ level, heading }) => {
    if (!heading) return 0
    before = Math.min(Math.max(level, 1) - 1, before + 1, 3)
    return before
  })
}

function TextSection({
  language,
  section: { anchor, page, heading, html },
  rank,
}: {
  language: string
  section: SectionList['sections'][number]
  rank: number
}) {
  const t = useT('document-text')
  const Heading = (['h3', 'h4', 'h5', 'h6'] as const)[rank] ?? 'h3'
  return (
    <section id={anchor} className="scroll-mt-20 space-y-2">
      {heading && (
        <Heading lang={language} className="wrap-anywhere font-semibold">
          {heading}
        </Heading>
      )}
      {page !== null && <p className="hint">{t('reading.page', { page })}</p>}
      {/* Cleaned when it was read: cleanHtml. */}
      <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
