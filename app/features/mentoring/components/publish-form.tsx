import { useT } from '~/shell'
import type { Objective } from '../matching/match.ts'

type Props = { at: string; mark: string; aim: Objective; left: number }

/** Makes the pairs of the draft; what will happen stands beside the button. */
export function PublishForm({ at, mark, aim, left }: Props) {
  const t = useT('mentoring')
  return (
    <form method="post" action={`${at}/publication`} className="card space-y-3">
      <input type="hidden" name="mark" value={mark} />
      <p>{t('publish.what', { count: aim.matched })}</p>
      {left > 0 && <p>{t('publish.left', { count: left })}</p>}
      <button className="btn" type="submit">
        {t('publish.submit')}
      </button>
    </form>
  )
}
