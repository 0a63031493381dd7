import { useT } from '~/shell'

type Props = { it: { chapterId: string; refusedFor: string | null } }

/** Why nothing came of an import, and what to do: one that no longer fits is planned anew with one press. */
export function ImportRefused({ it: { chapterId, refusedFor } }: Props) {
  const t = useT('roster')
  return (
    <div className="card space-y-4">
      <p>{t(`unreadable.${refusedFor}`)}</p>
      <p className="hint">{t('nothing_changed')}</p>
      {refusedFor === 'stale' ? (
        <form method="post">
          <button className="btn" type="submit" name="intent" value="again">
            {t('again')}
          </button>
        </form>
      ) : (
        <a className="btn" href={`/chapters/${chapterId}/imports`}>
          {t('to_upload')}
        </a>
      )}
    </div>
  )
}
