import { When } from '~/components/when'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { ListedLibrary } from '../library/list-libraries.server'

/** The libraries that a member reads, with how much lies in each. */
export function LibraryList({ libraries }: { libraries: ListedLibrary[] }) {
  const { locale } = useShell()
  const t = useT('documents')
  return (
    <ul className="rows card">
      {libraries.map(({ spaceId, kind, names, documents, changedAt }) => (
        <li key={spaceId} className="row grid gap-1">
          <a
            href={`/documents/libraries/${spaceId}`}
            className={`row-link font-semibold ${kind === 'board' ? 'text-plum' : ''}`}
          >
            {kind === 'pairing' ? t('library.pair') : localName(names, locale)}
          </a>
          <p className="hint">
            {t('library.count', { count: documents })}
            {changedAt && (
              <>
                {' · '}
                {t('library.changed')} <When at={changedAt} dateOnly />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
