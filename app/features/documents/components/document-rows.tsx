import { When } from '~/components/when'
import { formatBytes } from '~/lib/bytes'
import { intlLocale, isLocale, localeNames } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import { kindOfType } from '../file-kinds'
import type { ListedDocument } from '../library/list-documents.server'

/** A list of documents: title first, then what it is, in which languages, and since when. */
export function DocumentRows({
  documents,
  base,
}: {
  documents: ListedDocument[]
  /** The address of the library, for the ways to all that carries a tag. */
  base: string
}) {
  return (
    <ul className="rows card">
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} base={base} />
      ))}
    </ul>
  )
}

function DocumentRow({ document, base }: { document: ListedDocument; base: string }) {
  const t = useT('documents')
  const { id, title, language, tags, changedAt, languages, folder } = document
  return (
    <li className="row grid gap-1">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a
          className="row-link wrap-anywhere font-semibold"
          href={`/documents/${id}`}
          lang={language}
        >
          {title}
        </a>
        {tags.map((tag) => (
          <a key={tag} className="tag in-row" href={`${base}?tag=${encodeURIComponent(tag)}`}>
            {tag}
          </a>
        ))}
      </div>
      <p className="hint">
        <KindAndSize {...document} />
        {folder && ` · ${t('document.in_folder', { name: folder.name })}`} ·{' '}
        <When at={changedAt} dateOnly />
      </p>
      {languages.length > 1 && <Languages languages={languages} />}
    </li>
  )
}

function Languages({ languages }: Pick<ListedDocument, 'languages'>) {
  const t = useT('documents')
  return (
    <p className="hint flex flex-wrap gap-x-3">
      {languages.map(({ language, state }) => (
        <span key={language}>
          <span lang={language}>{isLocale(language) ? localeNames[language] : language}</span>
          {state !== 'current' && <span className="tag ml-1">{t(`state.${state}`)}</span>}
        </span>
      ))}
    </p>
  )
}

/** What kind of thing it is, and how large. */
export function KindAndSize({
  kind,
  type,
  bytes,
}: {
  kind: string
  type: string | null
  bytes: number | null
}) {
  const { locale } = useShell()
  const t = useT('documents')
  const group = kind === 'reference' ? 'reference' : (kindOfType(type ?? '')?.group ?? 'text')
  const ending = kindOfType(type ?? '')?.endings[0]?.toUpperCase()
  return [t(`group.${group}`), ending, bytes !== null && formatBytes(bytes, intlLocale(locale))]
    .filter(Boolean)
    .join(' · ')
}
