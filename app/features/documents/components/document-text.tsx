import { Pager } from '~/components/pager'
import { useT } from '~/shell'
import type { SectionList } from '../reading/list-sections.server'
import { sectionHref } from '../reading/section-href'

const indents = ['', '', 'pl-4', 'pl-8', 'pl-12']

/** What was read out of a version of a document, to be read on the page itself; or why nothing is. */
export function DocumentText({ text }: { text: SectionList }) {
  const t = useT('document-text')
  const { reading, documentId, language, sections, part, last, isCut } = text
  return (
    <section className="space-y-4" aria-labelledby="text">
      <h2 id="text">{t('reading.title')}</h2>
      {reading === 'waiting' && <p className="notice">{t('reading.waiting')}</p>}
      {reading === 'none' && <p className="hint">{t('reading.none')}</p>}
      {reading === 'defeated' && <p className="notice">{t('reading.defeated')}</p>}
      <Contents text={text} />
      {sections.map((it) => (
        <TextSection key={it.anchor} language={language} section={it} />
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
      <summary className="min-h-tap flex items-center font-semibold">
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

function TextSection({
  language,
  section: { anchor, level, page, heading, html },
}: {
  language: string
  section: SectionList['sections'][number]
}) {
  const t = useT('document-text')
  // Below the title of the page and that of the text; what is deeper than six is no less of a heading.
  const Heading = (['h3', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(level, 4)] ?? 'h3'
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
