import { useT } from '~/shell'

/** Why what she sent was not stored; it stands here to be copied. */
export type NotStoredWhy = 'closed' | 'read_only'

type Props = { why: NotStoredWhy | null | undefined; words: string | undefined }

/** That what she sent was not stored, why, and her words. */
export function NotStored({ why, words }: Props) {
  const t = useT('consultation')
  if (!why) return null
  return (
    <div className="notice notice-fault space-y-2" role="alert">
      <p>
        {words ? t(`comment.${why}`) : t(why === 'closed' ? 'comment.over' : 'common:read_only')}
      </p>
      {words && <p className="whitespace-pre-line break-words">{words}</p>}
    </div>
  )
}
