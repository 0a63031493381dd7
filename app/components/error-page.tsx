import { useShell, useT } from '~/shell'
import { TypedAgain } from './typed-again'

const known = [400, 401, 403, 404, 405, 422, 429, 500, 503]

/** Says what happened, what is safe and what to do; never why a thing is hidden. What she typed stands beneath it. */
export function ErrorPage({ status }: { status: number }) {
  const { viewer, typed } = useShell()
  const t = useT('errors')
  const key = known.includes(status) ? String(status) : status < 500 ? '400' : '500'
  // A page of its own beside this one, which holds her words.
  const beside = typed ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <div className="card mx-auto mt-6 max-w-xl space-y-4">
      <h1>{t(`${key}.title`)}</h1>
      <p>{t(`${key}.text`)}</p>
      <p>
        <a className="btn" href={viewer ? '/discussions' : '/login'} {...beside}>
          {t(viewer ? 'to_discussions' : 'to_login')}
        </a>
      </p>
      {typed && <TypedAgain typed={typed} status={status} />}
    </div>
  )
}
