import { When } from '~/components/when'
import type { ListedComment } from '~/features/positions/drafting/list-comments.server'
import { type Locale, localeNames } from '~/lib/locales'
import { useT } from '~/shell'

type Props = { comments: ListedComment[]; base: string; mayWrite: boolean }

/** What was said about a section, each with the version that it was said of. */
export function CommentRows({ comments, base, mayWrite }: Props) {
  const t = useT('positions')
  const named = (name: string | null) => name ?? t('draft.gone')
  return (
    <ol className="grid gap-4">
      {comments.map(({ id, words, language, onVersion, by, at, settledAt, settledBy }) => (
        <li key={id} id={`comment-${id}`} className="card grid justify-items-start gap-2">
          <p lang={language} className="whitespace-pre-wrap break-words">
            {words}
          </p>
          <p className="hint">
            {named(by)} · <When at={at} /> · {t('comment.on', { version: onVersion })},{' '}
            <span lang={language}>{localeNames[language as Locale]}</span>
          </p>
          {settledAt && <p className="tag">{t('comment.settled', { name: named(settledBy) })}</p>}
          {mayWrite && (
            <form method="post" action={`${base}/${id}`}>
              {settledAt && <input type="hidden" name="_method" value="delete" />}
              <button className={settledAt ? 'btn-bare' : 'btn-quiet'} type="submit">
                {t(settledAt ? 'comment.reopen' : 'comment.settle')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}
