import { TextArea } from '~/components/fields'
import { useT } from '~/shell'
import { type ComposerState, Preview, WrittenLanguage } from './composer'

type EditFormProps = {
  threadId: string
  reply: { id: string; body: string; bodyHtml: string; language: string; version: number }
  formKey: string
  typed?: ComposerState
  isStale: boolean
}

/** Editing a reply. When another window changed it first, both texts are shown and nothing is lost. */
export function EditForm({ threadId, reply, formKey, typed, isStale }: EditFormProps) {
  const t = useT('discussions')
  return (
    <form
      method="post"
      action={`/discussions/${threadId}/replies/${reply.id}/edit`}
      className="card grid gap-4"
      noValidate
    >
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="version" value={reply.version} />
      {isStale && (
        <div className="notice notice-fault space-y-2" role="alert">
          <p>{t('stale')}</p>
          <p className="hint">{t('stands_now')}</p>
          <div
            className="prose"
            lang={reply.language}
            dangerouslySetInnerHTML={{ __html: reply.bodyHtml }}
          />
        </div>
      )}
      <TextArea
        name="body"
        label={t('field.body')}
        rows={10}
        defaultValue={typed?.body ?? reply.body}
        hint={t('edit_note')}
        required
        errors={typed?.errors?.body}
      />
      {typed?.previewHtml && <Preview html={typed.previewHtml} language={typed.language} />}
      <WrittenLanguage
        language={typed?.language || reply.language}
        errors={typed?.errors?.language}
      />
      <div className="flex flex-wrap gap-3">
        <button className="btn" type="submit">
          {t('edit_save')}
        </button>
        <button className="btn-quiet" type="submit" name="intent" value="preview">
          {t('preview')}
        </button>
        <a className="btn-bare" href={`/discussions/${threadId}/replies/${reply.id}`}>
          {t('common:cancel')}
        </a>
      </div>
    </form>
  )
}
