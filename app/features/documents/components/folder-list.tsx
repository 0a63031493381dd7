import { Icon } from '~/components/icon'
import { useT } from '~/shell'
import type { ShelfFolder } from '../library/get-shelf.server'

/** The folders that lie here. */
export function FolderList({ folders, base }: { folders: ShelfFolder[]; base: string }) {
  const t = useT('documents')
  if (folders.length === 0) return null
  return (
    <nav aria-label={t('shelf.folders')}>
      <ul className="grid gap-2 sm:grid-cols-2">
        {folders.map(({ id, name }) => (
          <li key={id}>
            <a
              className="btn-quiet wrap-anywhere w-full justify-start!"
              href={`${base}?folder=${id}`}
            >
              <Icon name="folder" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
