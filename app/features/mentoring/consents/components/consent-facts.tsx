import { DatedText } from '~/components/dated-text'
import { nameBand } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Side = { name: string; service: Record<string, string>; band: string | null }
type Props = {
  pair: {
    mentor: Side
    mentee: Side
    round: { title: string; language: string } | null
    proposedAt: string
  }
}

/** Who the two are that would be a pair, and where it comes from. */
export function ConsentFacts({ pair: { mentor, mentee, round, proposedAt } }: Props) {
  const t = useT('mentors')
  return (
    <dl className="card facts">
      <Person term={t('consent.mentor')} side={mentor} />
      <Person term={t('consent.mentee')} side={mentee} />
      <div>
        <dt className="hint">{t('consent.from')}</dt>
        <dd>
          {round ? <span lang={round.language}>{round.title}</span> : t('consent.found_each_other')}
          <br />
          <DatedText at={proposedAt} dateOnly text={(when) => t('consent.proposed', { when })} />
        </dd>
      </div>
    </dl>
  )
}

function Person({ term, side: { name, service, band } }: { term: string; side: Side }) {
  const { locale } = useShell()
  const t = useT('members')
  return (
    <div>
      <dt className="hint">{term}</dt>
      <dd>
        {name}
        <br />
        <span className="hint">
          {[localName(service, locale), band && nameBand(band, t)].filter(Boolean).join(' · ')}
        </span>
      </dd>
    </div>
  )
}
