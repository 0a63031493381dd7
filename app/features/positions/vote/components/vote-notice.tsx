import { useT } from '~/shell'

type Props = { vote: { paper: string | null; isSet: boolean; result: string | null } }

/** On a draft: that a vote binds its text, and the way to her ballot while she has one to cast. */
export function VoteNotice({ vote: { paper, isSet, result } }: Props) {
  const t = useT('vote')
  if (!isSet || result === 'lost' || result === 'no_quorum') return null
  return (
    <>
      <p className="notice">{t(result === null ? 'set.lead' : 'outcome.carried_next')}</p>
      {paper && (
        <p>
          <a className="btn" href={`/positions/ballots/${paper}`}>
            {t('see_paper')}
          </a>
        </p>
      )}
    </>
  )
}
