import { WayBack } from '~/components/way-back'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { ShelfFolder } from '../library/get-shelf.server'

export type LibraryName = { id: string; kind: string; names: unknown }

/** What a library is called: by its space, that of a pair by what it is. */
export function useLibraryName(): (library: LibraryName) => string {
  const { locale } = useShell()
  const t = useT('documents')
  return ({ kind, names }) => (kind === 'pairing' ? t('library.pair') : localName(names, locale))
}

/** The way down to a folder, each step of it a way back. */
export function ShelfWay({ library, way }: { library: LibraryName; way: ShelfFolder[] }) {
  const nameOf = useLibraryName()
  const t = useT('documents')
  if (way.length === 0) return <WayBack to="/documents">{t('title')}</WayBack>
  const above = way.slice(0, -1)
  return (
    <nav aria-label={t('shelf.folders')}>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <li>
          <a href={`/documents/libraries/${library.id}`}>{nameOf(library)}</a>
        </li>
        {above.map(({ id, name }) => (
          <li key={id}>
            <span aria-hidden="true">› </span>
            <a href={`/documents/libraries/${library.id}?folder=${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
