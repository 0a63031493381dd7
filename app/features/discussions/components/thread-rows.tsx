import { When } from '~/components/when'
import type { ListedThread } from '~/features/discussions/list-threads.server'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

/** A list of threads: title first, what is new in saffron, everything else quiet. */
export function ThreadRows({
  threads,
  showSpace,
}: {
  threads: ListedThread[]
  showSpace?: boolean
}) {
  return (
    <ol className="rows card">
      {threads.map((thread) => (
        <ThreadRow key={thread.id} thread={thread} showSpace={showSpace} />
      ))}
    </ol>
  )
}

function ThreadRow({ thread, showSpace }: { thread: ListedThread; showSpace?: boolean }) {
  const { locale } = useShell()
  const t = useT('discussions')
  return (
    <li
      className="row grid gap-1"
      data-thread={thread.id}
      data-seq={thread.lastSeq}
      data-pinned={thread.isPinned || undefined}
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a
          href={hrefOf(thread)}
          lang={thread.language}
          className={`row-link ${thread.unread > 0 ? 'font-semibold' : ''}`}
        >
          {thread.title}
        </a>
        <span className="count" data-slot="unread" hidden={thread.unread === 0}>
          {t('unread', { count: thread.unread })}
        </span>
        <Tags tags={thread.tags} spaceId={thread.space.id} />
        {thread.isPinned && <span className="tag">{t('pinned')}</span>}
        {thread.isClosed && <span className="tag">{t('closed')}</span>}
        {thread.follow === 'mute' && <span className="tag">{t('muted')}</span>}
      </div>
      <p className="hint">
        {showSpace && (
          <>
            <a className="in-row" href={`/spaces/${thread.space.id}`}>
              {localName(thread.space.names, locale)}
            </a>
            {' · '}
          </>
        )}
        {t('replies', { count: thread.lastSeq - 1 })} ·{' '}
        {t('last_by', { name: thread.lastAuthorName ?? t('gone') })} ·{' '}
        <When at={thread.lastReplyAt} />
      </p>
    </li>
  )
}

/** What a thread is about, each a way to the others like it in its space. */
export function Tags({ tags, spaceId }: { tags: string[]; spaceId: string }) {
  return tags.map((tag) => (
    <a key={tag} className="tag in-row" href={`/spaces/${spaceId}?tag=${encodeURIComponent(tag)}`}>
      {tag}
    </a>
  ))
}

/** The first reply she has not read, when she has begun to read; else the beginning. */
function hrefOf({ id, unread, lastSeq }: ListedThread): string {
  const isBegun = unread > 0 && unread < lastSeq
  return isBegun
    ? `/discussions/${id}?page=${Math.ceil((lastSeq - unread + 1) / 20)}#new`
    : `/discussions/${id}`
}
