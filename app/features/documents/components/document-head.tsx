import { WayBack } from '~/components/way-back'
import { When } from '~/components/when'
import type { Readership } from '~/features/audiences/describe-audience.server'
import { AudienceChip } from '~/features/discussions/components/audience-chip'
import { isLocale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'
import type { presentDocument } from '../present-document.server'
import { CitationCard } from './citation-card'
import { KindAndSize } from './document-rows'
import { useLibraryName } from './shelf-way'

export type PresentedDocument = Awaited<ReturnType<typeof presentDocument>>

/** What a document is: its title, who reads it, its languages, and the file to save. */
export function DocumentHead({
  document,
  readership,
}: {
  document: PresentedDocument
  readership: Readership
}) {
  const t = useT('documents')
  const nameOf = useLibraryName()
  const { id, library, folder, reply, title, about, tags, language, version, isStale } = document
  const shelf = `/documents/libraries/${library.id}`
  return (
    <>
      {reply ? (
        <WayBack
          to={`/discussions/${reply.thread.id}/replies/${reply.id}`}
          lang={reply.thread.language}
        >
          {reply.thread.title}
        </WayBack>
      ) : (
        <WayBack to={folder ? `${shelf}?folder=${folder.id}` : shelf}>
          {folder?.name ?? nameOf(library)}
        </WayBack>
      )}
      <h1 lang={language} className="wrap-anywhere">
        {title}
      </h1>
      <p>
        <AudienceChip readership={readership} href={`/documents/${id}/readers`} />
      </p>
      {isStale && <p className="notice">{t('document.stale')}</p>}
      {about && (
        <p lang={language} className="wrap-anywhere max-w-prose whitespace-pre-line">
          {about}
        </p>
      )}
      {tags.length > 0 && (
        <p className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <a key={tag} className="tag" href={`${shelf}?tag=${encodeURIComponent(tag)}`}>
              {tag}
            </a>
          ))}
        </p>
      )}
      {document.citation && (
        <CitationCard citation={document.citation} title={title} language={language} />
      )}
      {version && <VersionCard documentId={id} language={language} version={version} />}
      <Languages document={document} />
    </>
  )
}

function VersionCard({
  documentId,
  language,
  version,
}: {
  documentId: string
  language: string
  version: NonNullable<PresentedDocument['version']>
}) {
  const t = useT('documents')
  return (
    <section className="card grid gap-3">
      <p className="wrap-anywhere font-semibold">{version.name}</p>
      <p className="hint">
        <KindAndSize kind="file" type={version.type} bytes={version.bytes} />
      </p>
      {version.withheld ? (
        <p className="notice">{t(`document.${version.withheld}`)}</p>
      ) : (
        <p>
          <a className="btn" href={`/documents/${documentId}/files/${version.id}`} download>
            {t('document.save')}
          </a>
        </p>
      )}
      {version.note && (
        <p lang={language} className="wrap-anywhere">
          {version.note}
        </p>
      )}
      <p className="hint">
        <a href={`/documents/${documentId}/editions/${language}`}>
          {t('document.version', { number: version.number })}
        </a>{' '}
        · <When at={version.at} /> ·{' '}
        {version.by ? t('document.by', { name: version.by }) : t('document.by_nobody')}
      </p>
    </section>
  )
}

function Languages({ document }: { document: PresentedDocument }) {
  const t = useT('documents')
  const { id, languages, language } = document
  if (languages.length < 2) return null
  return (
    <nav aria-label={t('document.languages')}>
      <ul className="flex flex-wrap gap-2">
        {languages.map((it) => (
          <li key={it.language}>
            <a
              className="btn-quiet"
              href={`/documents/${id}?language=${it.language}`}
              hrefLang={it.language}
              aria-current={it.language === language ? 'page' : undefined}
            >
              <span lang={it.language}>
                {isLocale(it.language) ? localeNames[it.language] : it.language}
              </span>
              {it.state !== 'current' && <span className="hint">{t(`state.${it.state}`)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
