import { Pager } from '~/components/pager'
import { WayBack } from '~/components/way-back'
import type { Readership } from '~/features/audiences/describe-audience.server'
import type { PresentedReply } from '~/features/discussions/present-reply.server'
import { localName } from '~/lib/locales'
import { Kept, useShell, useT } from '~/shell'
import { AudienceChip } from './audience-chip'
import { blankReply } from './blank-reply'
import { Composer, type ComposerState } from './composer'
import { KeptReplies, ReplyItem } from './reply-item'
import { Tags } from './thread-rows'
import { type PageThread, ThreadTools } from './thread-tools'

type ThreadPageProps = {
  thread: PageThread
  replies: Array<{ reply: PresentedReply; canEdit: boolean }>
  /** The moment of the database at which the replies were read. */
  drawnAt: string
  page: number
  lastPage: number
  readership: Readership
  composer: ComposerState | null
  can: { moderate: boolean; follow: boolean }
}

/** A thread: who reads it, what was said, and below it the place to answer. */
export function ThreadPage({
  thread,
  replies,
  drawnAt,
  page,
  lastPage,
  readership,
  composer,
  can,
}: ThreadPageProps) {
  const { locale } = useShell()
  const t = useT('discussions')
  const hrefOf = (it: number) => `/discussions/${thread.id}?page=${it}`
  const isLast = page === lastPage
  return (
    <div className="max-w-3xl">
      <WayBack to={`/spaces/${thread.space.id}`}>{localName(thread.space.names, locale)}</WayBack>
      <h1 lang={thread.language} className="mt-1 mb-2">
        {thread.title}
      </h1>
      <div className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1">
        <Kept of={AudienceChip} with={{ readership, href: `/discussions/${thread.id}/readers` }} />
        <Tags tags={thread.tags} spaceId={thread.space.id} />
        {thread.isPinned && <span className="tag">{t('pinned')}</span>}
        {thread.isClosed && <span className="tag">{t('closed')}</span>}
        <ThreadTools thread={thread} can={can} />
      </div>
      <Pager page={page} last={lastPage} hrefOf={hrefOf} isRepeated />
      <LiveReplies
        thread={thread}
        replies={replies}
        isLast={isLast}
        lastPageHref={hrefOf(lastPage)}
        drawnAt={drawnAt}
      />
      <Pager page={page} last={lastPage} hrefOf={hrefOf} />
      {thread.lastSeq > thread.readSeq && isLast && <MarkRead thread={thread} />}
      {thread.isClosed && <p className="notice">{t('closed_note')}</p>}
      {composer && (
        <Composer
          action={`/discussions/${thread.id}/replies`}
          place={`thread:${thread.id}`}
          state={composer}
        />
      )}
      {!composer && !thread.isClosed && <p className="notice">{t('cannot_reply')}</p>}
    </div>
  )
}

function MarkRead({ thread }: { thread: PageThread }) {
  const t = useT('discussions')
  return (
    <form method="post" action={`/discussions/${thread.id}/reading`} className="my-4" data-reading>
      <input type="hidden" name="seq" value={thread.lastSeq} />
      <button className="btn-quiet" type="submit">
        {t('mark_read')}
      </button>
    </form>
  )
}

type LiveRepliesProps = Pick<ThreadPageProps, 'thread' | 'replies' | 'drawnAt'> & {
  isLast: boolean
  lastPageHref: string
}

function LiveReplies({ thread, replies, isLast, lastPageHref, drawnAt }: LiveRepliesProps) {
  const { viewer } = useShell()
  const t = useT('discussions')
  const isVisitedBefore = thread.readSeq > 0
  const isNew = (seq: number) => isVisitedBefore && seq > thread.readSeq
  const items = replies.map((it) => ({ ...it, threadId: thread.id, isNew: isNew(it.reply.seq) }))
  const news = items.filter((it) => it.isNew)
  return (
    <live-thread
      data-thread={thread.id}
      data-last-seq={replies.at(-1)?.reply.seq ?? 0}
      data-is-last={isLast || undefined}
      data-viewer={viewer?.id}
      data-gone={t('gone')}
      data-drawn-at={drawnAt}
      data-on={t('live.on')}
      data-off={t('live.off')}
      data-ended={t('live.ended')}
    >
      <ol className="my-4 grid gap-4" data-replies>
        <KeptReplies replies={items.filter((it) => !it.isNew)} />
        {news.length > 0 && (
          <li className="since" id="new">
            {t('new_since')}
          </li>
        )}
        <KeptReplies replies={news} />
      </ol>
      <template data-reply-template>
        <Kept of={ReplyItem} with={blankReply(thread.id)} />
      </template>
      <p className="hint my-2 flex flex-wrap items-center gap-3" aria-live="polite">
        {/* Never the address where she is: to that one a browser would only scroll. */}
        <a
          className="btn-quiet"
          href={`${lastPageHref}&since=${Date.parse(drawnAt).toString(36)}#reply-${replies.at(-1)?.reply.seq ?? 0}`}
          data-news
        >
          {t('show_new')}
        </a>
        <span data-line />
      </p>
    </live-thread>
  )
}
