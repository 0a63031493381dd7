import { useT } from '~/shell'

export type PageThread = {
  id: string
  title: string
  language: string
  tags: string[]
  lastSeq: number
  readSeq: number
  follow: 'follow' | 'mute' | null
  isPinned: boolean
  isClosed: boolean
  space: { id: string; kind: string; names: Record<string, string> }
}

type ToolsProps = { thread: PageThread; can: { moderate: boolean; follow: boolean } }

/** Following and, for those who may, closing and pinning: each a plain form. */
export function ThreadTools({ thread, can }: ToolsProps) {
  return (
    <>
      {can.follow && <Following thread={thread} />}
      {can.moderate && <Moderation thread={thread} />}
    </>
  )
}

function Following({ thread }: { thread: PageThread }) {
  const t = useT('discussions')
  const follows = thread.follow === 'follow'
  const mutes = thread.follow === 'mute'
  return (
    <form method="post" action={`/discussions/${thread.id}/following`} className="flex flex-wrap">
      <button className="btn-bare" name="level" value={follows ? 'none' : 'follow'} type="submit">
        {t(follows ? 'unfollow' : 'follow')}
      </button>
      <button className="btn-bare" name="level" value={mutes ? 'none' : 'mute'} type="submit">
        {t(mutes ? 'unmute' : 'mute')}
      </button>
    </form>
  )
}

function Moderation({ thread }: { thread: PageThread }) {
  const t = useT('discussions')
  return (
    <details className="menu">
      <summary className="btn-bare">{t('moderate')}</summary>
      <div>
        <Switch
          action={`/discussions/${thread.id}/closure`}
          isOn={thread.isClosed}
          label={t(thread.isClosed ? 'reopen' : 'close')}
        />
        <Switch
          action={`/discussions/${thread.id}/pin`}
          isOn={thread.isPinned}
          label={t(thread.isPinned ? 'unpin' : 'pin')}
        />
      </div>
    </details>
  )
}

function Switch({ action, isOn, label }: { action: string; isOn: boolean; label: string }) {
  return (
    <form method="post" action={action}>
      {isOn && <input type="hidden" name="_method" value="delete" />}
      <button className="btn-bare w-full" type="submit">
        {label}
      </button>
    </form>
  )
}
