import type { ListedSpace } from '~/features/discussions/list-spaces.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** The viewer's spaces with the number of threads that hold something new. */
export function SpaceList({ spaces }: { spaces: ListedSpace[] }) {
  const { locale } = useShell()
  const t = useT('discussions')
  return (
    <section className="spaces">
      <h2 className="mb-2">{t('spaces')}</h2>
      <ul>
        {spaces.map((space) => (
          <li key={space.id} data-space={space.id}>
            <a
              href={`/spaces/${space.id}`}
              className={space.kind === 'board' ? 'is-board' : undefined}
            >
              <span>
                <span className="name">{localName(space.names, locale)}</span>
                <span className={`hint block ${space.kind === 'board' ? 'text-plum' : ''}`}>
                  {t(`kind.${space.kind}`)}
                </span>
              </span>
              <span className="count" data-slot="unread" hidden={space.unread === 0}>
                {space.unread > 99 ? t('unread_threads') : t('unread', { count: space.unread })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
