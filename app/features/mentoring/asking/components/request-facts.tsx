import { DatedText } from '~/components/dated-text'
import { nameBand } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Props = {
  request: {
    isMentor: boolean
    state: string
    words: string | null
    locale: string | null
    askedAt: string
    expiresAt: string
    other: { service: Record<string, string>; band: string | null }
  }
}

/** A request as one of its two meets it: who the other is, the words, and where it stands in a kind sentence. */
export function RequestFacts({ request }: Props) {
  const { isMentor, state, words, askedAt, expiresAt, other } = request
  const { locale } = useShell()
  const t = useT('mentors')
  const band = other.band && nameBand(other.band, (key, options) => t(`members:${key}`, options))
  const who = [localName(other.service, locale), band].filter(Boolean).join(' · ')
  return (
    <section className="card space-y-3">
      {who !== '' && <p className="hint">{who}</p>}
      {words !== null && (
        <p lang={request.locale ?? undefined} className="whitespace-pre-line">
          {words}
        </p>
      )}
      <p className="hint">
        <DatedText at={askedAt} dateOnly text={(when) => t('request.asked', { when })} />
      </p>
      <p>
        {state === 'open' ? (
          <DatedText
            at={expiresAt}
            dateOnly
            text={(when) => t(isMentor ? 'said.received.open' : 'said.asked.open', { when })}
          />
        ) : (
          t(isMentor ? `said.received.${state}` : `said.asked.${state}`)
        )}
      </p>
    </section>
  )
}
