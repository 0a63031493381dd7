import type { ReactNode } from 'react'
import { nameLanguages } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { RoundMentor } from '../rounds/list-mentors.server'

/** A mentor of a round as its mentees read her, with what one can do about her. */
export function MentorCard({ mentor, children }: { mentor: RoundMentor; children: ReactNode }) {
  const { locale } = useShell()
  const t = useT('mentoring')
  const words = (kind: string, keys: string[]) => keys.map((it) => t(`${kind}.${it}`)).join(' · ')
  return (
    <li className="card grid gap-2">
      <h3>{mentor.name}</h3>
      <p className="hint">
        {localName(mentor.chapter, locale)}
        {mentor.band !== null &&
          ` · ${t('members:band_of', { band: mentor.band, name: t(`members:band.${mentor.band}`) })}`}
      </p>
      <p>{words('topic', mentor.offers)}</p>
      <p className="hint">
        {nameLanguages(mentor.languages, locale)} · {t(`meeting_form.${mentor.meeting}`)}
        {mentor.times.length > 0 && ` · ${words('time', mentor.times)}`}
      </p>
      {mentor.about && <p className="whitespace-pre-line">{mentor.about}</p>}
      {children}
    </li>
  )
}
