import { SelectField, TextArea, TextField } from '~/components/fields'
import { writtenLanguages } from '~/features/discussions/schema'
import { localeNames } from '~/lib/locales'
import { Kept, useShell, useT } from '~/shell'

export type ComposerState = {
  formKey: string
  title?: string
  tags?: string
  body: string
  language: string
  /** Message keys by field. */
  errors?: Record<string, string[] | null>
  previewHtml?: string | null
  isDraft?: boolean
}

type ComposerProps = { action: string; place: string; state: ComposerState; withTitle?: boolean }

/**
 * Where a thread or a reply is written: a plain form. Preview and "save draft" are buttons of the
 * same form; the script saves drafts and sends without leaving the page.
 */
export function Composer({ action, place, state, withTitle }: ComposerProps) {
  const t = useT('discussions')
  const { errors = {} } = state
  return (
    <form
      method="post"
      action={action}
      id="composer"
      className={`card composer ${withTitle ? '' : 'is-brief'}`}
      data-composer
      data-saved={t('draft_saved')}
      data-not-saved={t('draft_not_saved')}
      data-sending={t('sending')}
      data-not-sent={t('not_sent')}
      data-ended={t('sent_signed_out')}
      noValidate
    >
      <input type="hidden" name="formKey" value={state.formKey} />
      <input type="hidden" name="place" value={place} />
      {errors.formKey && (
        <p className="fault" role="alert">
          {errors.formKey.map((key) => t(key)).join(' ')}
        </p>
      )}
      {withTitle && (
        <TextField
          name="title"
          label={t('field.title')}
          hint={t('field.title_hint')}
          defaultValue={state.title}
          maxLength={200}
          required
          errors={errors.title}
        />
      )}
      <TextArea
        name="body"
        label={withTitle ? t('field.body') : t('reply')}
        hint={t('field.body_hint')}
        rows={withTitle ? 8 : 2}
        isHintLate={!withTitle}
        placeholder={t('reply_placeholder')}
        defaultValue={state.body}
        required
        errors={errors.body}
      />
      {state.previewHtml && <Preview html={state.previewHtml} language={state.language} />}
      {withTitle && (
        <TextField
          name="tags"
          label={t('field.tags')}
          hint={t('field.tags_hint')}
          defaultValue={state.tags}
          maxLength={400}
          errors={errors.tags}
        />
      )}
      <Kept
        of={ComposerEnd}
        with={{
          withTitle,
          language: state.language,
          errors: errors.language,
          isDraft: state.isDraft,
        }}
      />
    </form>
  )
}

/** How a text will look once it is sent. */
export function Preview({ html, language }: { html: string; language: string }) {
  const t = useT('discussions')
  return (
    <section aria-labelledby="preview-title" className="bg-sunken rounded-card p-4">
      <h2 id="preview-title" className="hint mb-2">
        {t('preview_title')}
      </h2>
      <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}

/** The choice of the language a text is written in. */
export function WrittenLanguage({
  language,
  errors,
}: {
  language: string
  errors?: string[] | null
}) {
  const { locale } = useShell()
  const t = useT('discussions')
  return (
    <SelectField
      isInline
      name="language"
      label={t('field.language')}
      defaultValue={language || locale}
      errors={errors}
      options={writtenLanguages.map((it) => ({ value: it, label: localeNames[it], lang: it }))}
    />
  )
}

type EndProps = Pick<ComposerState, 'language' | 'isDraft'> & {
  withTitle?: boolean
  errors?: string[] | null
}

function ComposerEnd({ withTitle, language, errors, isDraft }: EndProps) {
  const t = useT('discussions')
  return (
    <div className="composer-end">
      <WrittenLanguage language={language} errors={errors} />
      <div className="flex flex-wrap items-center gap-2">
        <button className="btn" type="submit">
          {t(withTitle ? 'post_thread' : 'post')}
        </button>
        <button className="btn-quiet when-writing" type="submit" name="intent" value="preview">
          {t('preview')}
        </button>
        {!withTitle && (
          <button className="btn-quiet when-writing" type="submit" name="intent" value="files">
            {t('post_with_files')}
          </button>
        )}
        <button className="btn-bare when-writing" type="submit" formAction="/drafts">
          {t('save_draft')}
        </button>
      </div>
      <output className="hint" data-status aria-live="polite">
        {isDraft ? t('draft_kept') : ''}
      </output>
    </div>
  )
}
