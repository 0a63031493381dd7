import { useT } from '~/shell'
import type { Asking } from '../editions/read-asking.server'

/** Lets a reader ask for a document in her language, or to have it brought up to date there, and take that back. */
export function TranslationAsk({ documentId, asking }: { documentId: string; asking: Asking }) {
  const t = useT('editions')
  const { language, isThere, hasAsked } = asking
  return (
    <form
      method="post"
      action={`/documents/${documentId}/translation-requests`}
      className="card grid gap-3"
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="asks" value={hasAsked ? 'no' : 'yes'} />
      {hasAsked ? <p>{t('has_asked')}</p> : <p className="hint">{t('ask_hint')}</p>}
      <button className={hasAsked ? 'btn-bare' : 'btn-quiet'} type="submit">
        {t(hasAsked ? 'take_back' : isThere ? 'ask_renewed' : 'ask')}
      </button>
    </form>
  )
}
