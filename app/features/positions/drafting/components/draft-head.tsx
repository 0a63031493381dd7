import type { ReactNode } from 'react'
import { WayBack } from '~/components/way-back'
import type { Locale } from '~/lib/locales'

type Props = {
  draft: { id: string; title: string; language: Locale }
  /** The language that she came from. */
  language?: Locale
  title: string
  lang?: string
  children?: ReactNode
}

/** A page that belongs to a draft: the way back to it, and a title. */
export function DraftHead({ draft, language = draft.language, title, lang, children }: Props) {
  return (
    <div className="max-w-3xl space-y-4">
      <WayBack to={`/positions/drafts/${draft.id}?language=${language}`} lang={draft.language}>
        {draft.title}
      </WayBack>
      <h1 lang={lang}>{title}</h1>
      {children}
    </div>
  )
}
