import { When } from '~/components/when'
import type { PresentedReply } from '~/features/discussions/present-reply.server'
import { formatBytes } from '~/lib/bytes'
import { intlLocale, localName } from '~/lib/locales'
import { KeptList, useShell, useT } from '~/shell'

type ReplyItemProps = { threadId: string; reply: PresentedReply; canEdit: boolean; isNew?: boolean }

/** One reply. The data-slot marks are filled by the live script when a reply arrives. */
export function ReplyItem({ threadId, reply, canEdit, isNew }: ReplyItemProps) {
  const { locale } = useShell()
  const t = useT('discussions')
  const address = `/discussions/${threadId}/replies/${reply.id}`
  return (
    <li>
      <article
        id={`reply-${reply.seq}`}
        className={`reply card ${isNew ? 'is-new' : ''}`}
        data-seq={reply.seq}
        data-version={reply.version}
        data-files={reply.filesAt ?? ''}
      >
        <header className="mb-1 flex items-center gap-3">
          <span className="face" aria-hidden="true" data-slot="initials">
            {reply.initials}
          </span>
          <div className="min-w-0 leading-tight">
            <strong data-slot="author">{reply.authorName ?? t('gone')}</strong>
            <div className="hint">
              <span data-slot="chapter">
                {reply.chapter ? `${localName(reply.chapter, locale)} · ` : ''}
              </span>
              <a className="text-quiet no-underline" href={address} data-slot="link">
                <When at={reply.createdAt} />
              </a>
            </div>
          </div>
        </header>
        <div
          className="prose"
          lang={reply.language}
          data-slot="body"
          dangerouslySetInnerHTML={{ __html: reply.bodyHtml }}
        />
        <ul
          className="mt-2 flex flex-wrap gap-2"
          data-slot="files"
          hidden={reply.files.length === 0}
        >
          {reply.files.map(({ id, name, bytes }) => (
            <li key={id} className="max-w-full">
              <a className="btn-quiet h-auto max-w-full py-2" href={`/documents/${id}`}>
                <span className="wrap-anywhere">{name}</span>{' '}
                <span className="hint whitespace-nowrap">
                  {formatBytes(bytes, intlLocale(locale))}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <footer className="-mx-2 mt-1 flex flex-wrap">
          {canEdit && (
            <a className="btn-bare" href={`${address}/edit`} data-slot="edit">
              {t('edit')}
            </a>
          )}
          {canEdit && (
            <a className="btn-bare" href={`${address}/files`} data-slot="attach">
              {t('add_files')}
            </a>
          )}
          {reply.editedAt && (
            <a className="btn-bare" href={`${address}/history`} data-slot="edited">
              {t('history')}
            </a>
          )}
        </footer>
      </article>
    </li>
  )
}

/** Replies as they were drawn before, for whoever read them. Its version settles a reply's text and times; the rest is named. */
export function KeptReplies({ replies }: { replies: ReplyItemProps[] }) {
  const { locale } = useShell()
  const each = replies.map((props) => {
    const { reply, canEdit, isNew } = props
    const chapter = reply.chapter ? localName(reply.chapter, locale) : ''
    const name = `${reply.id} ${reply.version} ${reply.filesAt} ${canEdit} ${isNew} ${chapter}\n${reply.authorName}`
    return { props, name }
  })
  return <KeptList of={ReplyItem} each={each} />
}
