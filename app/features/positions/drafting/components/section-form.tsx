import type { Locale } from '~/lib/locales'
import { localeNames } from '~/lib/locales'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'
import { SectionFields } from './section-fields'

type Props = {
  draftId: string
  section: { id: string; isTitle: boolean }
  language: Locale
  version: number
  /** Of a translation: the version of the authoritative text that stands above. */
  basedOn: number | undefined
  written: { heading?: string; body?: string }
  errors?: FormErrors
  isOvertaken: boolean
}

/** Writing a section in a language. After somebody else did, it is pressed once more to keep one's own. */
export function SectionForm(props: Props) {
  const { draftId, section, language, version, basedOn, written, errors, isOvertaken } = props
  const t = useT('positions')
  return (
    <form method="post" encType="multipart/form-data" className="card grid gap-4" noValidate>
      <p className="hint" lang={language}>
        {localeNames[language]}
      </p>
      <input type="hidden" name="version" value={version} />
      {basedOn !== undefined && <input type="hidden" name="basedOn" value={basedOn} />}
      <SectionFields
        isTitle={section.isTitle}
        lang={language}
        written={{ heading: written.heading ?? '', body: written.body ?? '' }}
        errors={errors}
      />
      <div className="flex flex-wrap gap-3">
        <button className="btn" type="submit">
          {t(isOvertaken ? 'section.keep' : 'section.save')}
        </button>
        <a
          className={isOvertaken ? 'btn-quiet' : 'btn-bare'}
          href={`/positions/drafts/${draftId}?language=${language}#section-${section.id}`}
        >
          {t(isOvertaken ? 'section.take' : 'common:cancel')}
        </a>
      </div>
    </form>
  )
}
