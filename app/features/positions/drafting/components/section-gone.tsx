import type { Locale } from '~/lib/locales'
import { useT } from '~/shell'
import { KeptText } from './kept-text'
import { SectionFields } from './section-fields'

type Props = {
  draft: { id: string; language: Locale; whyClosed: string | null }
  sectionId: string
  language: Locale
  typed: Record<string, string> | undefined
  formKey: string
}

/** A section that is written no more; what she had typed for it can become a new one. */
export function SectionGone({ draft, sectionId, language, typed, formKey }: Props) {
  const t = useT('positions')
  const base = `/positions/drafts/${draft.id}/sections`
  const words = typed && { heading: typed.heading ?? '', body: typed.body ?? '' }
  if (draft.whyClosed) return <KeptText why={draft.whyClosed} typed={words} lang={language} />
  // A new section begins in the authoritative language.
  if (words && language === draft.language)
    return (
      <form
        method="post"
        action={base}
        encType="multipart/form-data"
        className="card grid gap-4"
        noValidate
      >
        <p className="notice notice-fault" role="alert">
          {t('section.was_removed')}
        </p>
        <input type="hidden" name="formKey" value={formKey} />
        <SectionFields lang={language} written={words} />
        <button className="btn" type="submit">
          {t('draft.add')}
        </button>
      </form>
    )
  return (
    <>
      <KeptText why="section.is_removed" typed={words} lang={language} />
      <a className="btn-quiet" href={`${base}/${sectionId}/history?language=${language}`}>
        {t('draft.history')}
      </a>
    </>
  )
}
