import { TextArea } from '~/components/fields'
import { useShell, useT } from '~/shell'

type Props = {
  pairingId: string
  threads: Array<{ id: string; title: string; unread: number }>
  formKey: string
  canWrite: boolean
  /** Whether to talk is what comes next, as nothing else waits. */
  isNext?: boolean
  typed?: { body: string; errors: Record<string, string[] | null> }
}

/** The conversation of two: the way to it, or the place for its first words. */
export function ConversationCard(props: Props) {
  const { pairingId, threads, formKey, canWrite, isNext = false, typed } = props
  const button = isNext ? 'btn' : 'btn-quiet'
  const t = useT('pairs')
  return (
    <section className="card space-y-2" id="conversation">
      <h2>{t('talk.title')}</h2>
      <p className="hint">{t('talk.hint')}</p>
      {threads.length > 0 && (
        <ul className="grid gap-1">
          {threads.map(({ id, title, unread }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <a className={button} href={`/discussions/${id}`}>
                {threads.length === 1 ? t('talk.open') : title}
              </a>
              {unread > 0 && (
                <span className="count">{t('discussions:unread', { count: unread })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {threads.length === 0 && canWrite && (
        <FirstWords {...{ pairingId, formKey, button, typed }} />
      )}
      {threads.length === 0 && !canWrite && <p>{t('room.nothing')}</p>}
    </section>
  )
}

type First = Pick<Props, 'pairingId' | 'formKey' | 'typed'> & { button: string }

function FirstWords({ pairingId, formKey, button, typed }: First) {
  const { locale } = useShell()
  const t = useT('pairs')
  const errors = typed?.errors ?? {}
  return (
    <form
      method="post"
      action={`/mentoring/pairs/${pairingId}/conversation`}
      className="grid gap-3"
      noValidate
    >
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="language" value={locale} />
      <TextArea
        name="body"
        label={t('talk.first')}
        rows={3}
        defaultValue={typed?.body}
        errors={errors.body ?? errors.formKey ?? errors.language}
        required
      />
      <button className={button} type="submit">
        {t('talk.send')}
      </button>
    </form>
  )
}
