import { nameLanguages } from '~/features/members/field-in-words'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'
import type { PresentedEnrolled } from '../desk/present-enrolled.server'

/** Who enrolled, with all that she said, as the desk reads it. */
export function EnrolledCard({ it }: { it: PresentedEnrolled }) {
  const { locale } = useShell()
  const t = useT('mentoring')
  const words = (kind: string, keys: string[]) => keys.map((key) => t(`${kind}.${key}`)).join(' · ')
  return (
    <li className="card grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{it.name}</span>
        <span className="tag">{t(`enrolled_as.${it.part}`)}</span>
      </p>
      <p className="hint">
        {localName(it.chapter, locale)}
        {it.band !== null &&
          ` · ${t('members:band_of', { band: it.band, name: t(`members:band.${it.band}`) })}`}
      </p>
      <p className="hint">
        {nameLanguages(it.languages, locale)} · {t(`meeting_form.${it.meeting}`)}
        {it.times.length > 0 && ` · ${words('time', it.times)}`}
      </p>
      {it.part !== 'mentor' && (
        <>
          <p>{t('desk.wants', { topics: words('topic', it.wants) })}</p>
          {it.goals && <p className="whitespace-pre-line">{it.goals}</p>}
        </>
      )}
      {it.part !== 'mentee' && (
        <>
          <p>{t('desk.offers', { topics: words('topic', it.offers) })}</p>
          <p className="hint">{t('desk.takes', { count: it.capacity })}</p>
          {it.about && <p className="whitespace-pre-line">{it.about}</p>}
        </>
      )}
    </li>
  )
}
