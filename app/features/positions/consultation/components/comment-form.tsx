import { SelectField, TextArea } from '~/components/fields'
import type { FormErrors } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Props = {
  own: { words: string; section: number | null; version: number }
  /** Of the sections of the text, in the language in which she reads it. */
  headings: string[]
  language: string
  version: number
  typed?: Record<string, string> | undefined
  errors?: FormErrors | undefined
}

/** What she says to the coordinators of her chapter; who reads it is said before she writes. */
export function CommentForm({ own, headings, language, version, typed, errors = {} }: Props) {
  const t = useT('consultation')
  return (
    <section id="said" className="card grid gap-4">
      <h2>{t('comment.title')}</h2>
      <p className="notice">{t('comment.readers')}</p>
      <form method="post" className="grid gap-4" noValidate>
        <input type="hidden" name="version" value={version} />
        {headings.length > 1 && (
          <SelectField
            name="section"
            label={t('comment.section')}
            options={[
              { value: '', label: t('comment.whole') },
              ...headings.map((label, place) => ({
                ...{ value: String(place + 1), label, lang: language },
              })),
            ]}
            defaultValue={typed?.section ?? own.section?.toString() ?? ''}
            errors={errors.section}
          />
        )}
        <TextArea
          name="words"
          label={t('comment.label')}
          rows={6}
          defaultValue={typed?.words ?? own.words}
          errors={errors.words ?? errors.version}
        />
        <button className="btn" type="submit">
          {t(own.version > 0 ? 'comment.change' : 'comment.submit')}
        </button>
      </form>
      {own.version > 0 && (
        <form method="post">
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-bare" type="submit">
            {t('comment.take_back')}
          </button>
        </form>
      )}
    </section>
  )
}
