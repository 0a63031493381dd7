import { nameBand } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { nameSpoken } from '~/lib/spoken-languages'
import { useShell, useT } from '~/shell'
import { TermsList } from '../../components/terms-list'

export type ShownMentor = {
  id: string
  name: string
  locale: string | null
  chapter: Record<string, string>
  band: string | null
  topics: string[]
  languages: string[]
  meeting: string
  times: string[]
  about: string
}

/** A mentor in her own words: where she serves, on what, in which languages, how and when. */
export function MentorFacts({ mentor }: { mentor: ShownMentor }) {
  const { locale } = useShell()
  const t = useT('mentoring')
  const { chapter, band, topics, languages, meeting, times, about } = mentor
  const service = [localName(chapter, locale), band && nameBandOf(band)].filter(Boolean)
  function nameBandOf(it: string): string {
    return nameBand(it, (key, options) => t(`members:${key}`, options))
  }
  return (
    <>
      <p className="hint">{service.join(' · ')}</p>
      {about && (
        <p lang={mentor.locale ?? undefined} className="whitespace-pre-line">
          {about}
        </p>
      )}
      <p>
        <TermsList part="topic" terms={topics} />
      </p>
      <p className="hint">
        {[...languages.map(nameSpoken), t(`meeting_form.${meeting}`)].join(' · ')}
        {times.length > 0 && ' · '}
        <TermsList part="time" terms={times} />
      </p>
    </>
  )
}
