import { nameLanguages } from '~/features/members/field-in-words'
import { useShell, useT } from '~/shell'
import type { Parts } from '../matching/score-pair.ts'

/** Why two fit, in words: what was found, and what was not. Says nothing of pairs that are none. */
export function PairReasons({ reasons }: { reasons: Parts }) {
  const { locale } = useShell()
  const t = useT('mentoring')
  const { wishes, topics, languages, band, meeting, times } = reasons
  const words = (kind: string, keys: string[]) => keys.map((it) => t(`${kind}.${it}`)).join(', ')
  return (
    <ul className="grid gap-1">
      {wishes.place !== null && <li>{t('reason.wish', { place: wishes.place })}</li>}
      <li>
        {topics.met.length > 0
          ? t('reason.topics', { topics: words('topic', topics.met) })
          : t('reason.no_topic')}
      </li>
      <li>{t('reason.languages', { languages: nameLanguages(languages.common, locale) })}</li>
      {band.above !== null && <li>{t(bandKey(band.above), { count: Math.abs(band.above) })}</li>}
      <li>
        {meeting.form
          ? t('reason.meeting', { form: t(`meeting_form.${meeting.form}`) })
          : t('reason.no_meeting')}
      </li>
      {times.common.length > 0 && (
        <li>{t('reason.times', { times: words('time', times.common) })}</li>
      )}
    </ul>
  )
}

function bandKey(above: number): string {
  if (above === 0) return 'reason.band_same'
  return above > 0 ? 'reason.band_above' : 'reason.band_below'
}
