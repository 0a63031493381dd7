import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { FactorProof } from '~/features/auth/components/factor-proof'
import { sessionCookie } from '~/features/auth/cookie.server'
import { askFactor } from '~/features/auth/factors/ask-factor.server'
import { finishSignIn } from '~/features/auth/finish-sign-in.server'
import { findHalfSignIn, halfSignInCookie } from '~/features/auth/half.server'
import { formatMoment } from '~/lib/dates'
import { ownPath } from '~/lib/own-path'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

const again = () => redirect('/login?late', 303)

export async function loader({ request }: LoaderFunctionArgs) {
  const half = await findHalfSignIn(request.headers.get('Cookie'))
  if (!half) throw again()
  return {
    next: ownPath(new URL(request.url).searchParams.get('next'), '/discussions'),
    asked: await askFactor(half.memberId),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const half = await findHalfSignIn(request.headers.get('Cookie'))
  if (!half) return again()
  const form = await readForm(request)
  const next = ownPath(form.get('next'), '/discussions')
  const answer = await finishSignIn(half, String(form.get('proof') ?? '').slice(0, 10_000))
  const headers = new Headers([['Set-Cookie', await halfSignInCookie('')]])
  if ('token' in answer) {
    headers.append('Set-Cookie', sessionCookie(answer.token))
    return redirect(next, { status: 303, headers })
  }
  if (answer.refused === 'gone') return again()
  if (answer.refused === 'wrong')
    return data({ next, errors: ['factor:login.wrong'], told: null }, { status: 422 })
  const until = formatMoment(answer.until.toISOString(), context.locale, true)
  const told = { until, reason: answer.reason }
  return data({ next, errors: null, told }, { status: 403 })
}

export const meta = () => pageTitle(undefined)

export default function SecondFactor() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('factor')
  const next = answer?.next ?? loaded.next
  const told = answer?.told
  return (
    <Frame>
      <div className="mx-auto max-w-md space-y-4 py-4">
        <h1>{t('login.title')}</h1>
        {told && <p className="notice notice-fault">{t('auth:login.suspended', told)}</p>}
        <p className="hint">{t('login.lead')}</p>
        <form method="post" action="/login/second-factor" className="card grid gap-4" noValidate>
          <input type="hidden" name="next" value={next} />
          <FactorProof
            asked={loaded.asked}
            label={t('login.code')}
            errors={answer?.errors}
            isDigits
          />
          <button className="btn" type="submit">
            {t('login.submit')}
          </button>
        </form>
        <details className="card">
          <summary className="btn-bare">{t('login.lost')}</summary>
          <form method="post" action="/login/second-factor" className="mt-3 grid gap-4" noValidate>
            <p>{t('login.lost_lead')}</p>
            <input type="hidden" name="next" value={next} />
            <TextField
              id="recovery"
              name="proof"
              label={t('login.recovery')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <button className="btn-quiet" type="submit">
              {t('login.submit')}
            </button>
          </form>
        </details>
      </div>
    </Frame>
  )
}
