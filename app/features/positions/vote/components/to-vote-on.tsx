import { localeNames } from '~/lib/locales'
import { useT } from '~/shell'
import type { prepareVote } from '../prepare-vote.server'

type Props = {
  prepared: Omit<Awaited<ReturnType<typeof prepareVote>>, 'seats'>
  errors?: string[] | null | undefined
}

/** What would be voted on, before the form: in which languages, and what is still open. */
export function ToVoteOn({ prepared, errors }: Props) {
  const { mark, languages, leftOut, openComments } = prepared
  const t = useT('vote')
  if (mark === null) return <p className="notice">{t('text.nothing')}</p>
  const names = (of: typeof languages) => of.map((it) => localeNames[it]).join(', ')
  return (
    <section className="card space-y-2">
      <p>{t('set.lead')}</p>
      <p>
        {t('languages')}: {names(languages)}
      </p>
      {leftOut.length > 0 && (
        <p className="hint">{t('set.languages_left_out', { names: names(leftOut) })}</p>
      )}
      {openComments > 0 && (
        <p className="hint">{t('set.open_comments', { count: openComments })}</p>
      )}
      {errors?.length ? <p className="fault">{errors.map((key) => t(key)).join(' ')}</p> : null}
    </section>
  )
}
