import { TextField } from '~/components/fields'
import { useT } from '~/shell'

type Answer = { email: string; message: string; until?: string; reason?: string }

/** Signing in by e-mail and password. */
export function SignInForm({
  next,
  isReset,
  isLate,
  isErased,
  answer,
}: {
  next: string
  isReset: boolean
  /** She took too long for her second factor. */
  isLate: boolean
  /** She erased her account a moment ago. */
  isErased: boolean
  answer?: Answer
}) {
  const t = useT('auth')
  return (
    <section>
      <h1>{t('login.title')}</h1>
      <p className="hint mb-4">{t('login.lead')}</p>
      <form method="post" action="/login" className="card grid gap-4" noValidate>
        {isReset && <p className="notice notice-good">{t('reset.done')}</p>}
        {isErased && !answer && <p className="notice notice-good">{t('leaving:erasure.done')}</p>}
        {isLate && !answer && <p className="notice">{t('factor:login.gone')}</p>}
        {answer && (
          <p className="notice notice-fault" role="alert">
            {t(answer.message, { until: answer.until, reason: answer.reason })}
          </p>
        )}
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          label={t('login.email')}
          defaultValue={answer?.email}
          required
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('login.password')}
          required
        />
        <button className="btn" type="submit">
          {t('login.submit')}
        </button>
        <a href="/password-reset">{t('login.forgot')}</a>
      </form>
      <p className="hint mt-4">
        {t('login.not_member')} <a href="/apply">{t('login.apply')}</a>
      </p>
      <p className="hint">
        <a href="/positions">{t('common:nav.positions')}</a>
      </p>
    </section>
  )
}
