import type { NextStep } from '~/features/positions/drafting/next-step'
import { type Locale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

type Props = { draftId: string; next: NextStep; language: Locale }

/** What she would do next, as the one large button. */
export function NextButton({ draftId, next, language }: Props) {
  const t = useT('positions')
  const base = `/positions/drafts/${draftId}`
  if (next.to === 'language')
    return (
      <a className="btn" href={`${base}?language=${next.language}`}>
        {t('draft.to_language', { language: localeNames[next.language] })}
      </a>
    )
  if (next.to === 'vote')
    return (
      <a className="btn" href={`${base}/vote`}>
        {t('vote:set.title')}
      </a>
    )
  if (next.to === 'consult' || next.to === 'respond')
    return (
      <a className="btn" href={`${base}/consultation`}>
        {t(next.to === 'consult' ? 'consultation:open.title' : 'consultation:response.go')}
      </a>
    )
  if (!('sectionId' in next))
    return (
      <a className="btn" href={`${base}/sections`}>
        {t('draft.add')}
      </a>
    )
  const end = next.to === 'comments' ? '/comments' : ''
  return (
    <a className="btn" href={`${base}/sections/${next.sectionId}${end}?language=${language}`}>
      {t(`draft.${next.to}`)}
    </a>
  )
}
