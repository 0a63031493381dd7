import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { TermsField } from '~/components/terms-field'
import { isFirstPassword } from '~/features/auth/is-first-password.server'
import { limit } from '~/features/auth/limits.server'
import { isResetOpen, resetPassword } from '~/features/auth/reset-password.server'
import { ResetSchema } from '~/features/auth/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  return { isOpen: await isResetOpen(token), isFirst: await isFirstPassword(token) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limit('reset-address', context.address)
  const { form, value, errors } = await parseForm(request, ResetSchema)
  const refused = value
    ? await resetPassword(params.token ?? '', value.password, value.terms !== undefined)
    : (errors.terms?.[0] ?? 'auth:password.short')
  if (refused) return data({ refused, isTicked: form.has('terms') }, { status: 422 })
  return redirect('/login?reset', 303)
}

export const meta = () => pageTitle(undefined)

export default function Reset() {
  const { isOpen, isFirst } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('auth')
  const isTermsFault = answer?.refused === 'settings:consents.missing'
  return (
    <Frame>
      <div className="mx-auto max-w-md space-y-4 py-4">
        <h1>{t('reset.title')}</h1>
        {isOpen ? (
          <form method="post" className="card grid gap-4" noValidate>
            <TextField
              name="password"
              type="password"
              autoComplete="new-password"
              label={t('reset.password')}
              hint={t('password.hint')}
              required
              errors={answer && !isTermsFault ? [answer.refused] : undefined}
            />
            {isFirst && (
              <TermsField
                isTicked={answer?.isTicked}
                errors={answer && isTermsFault ? [answer.refused] : undefined}
              />
            )}
            <button className="btn" type="submit">
              {t('reset.submit')}
            </button>
          </form>
        ) : (
          <div className="card space-y-4">
            <p>{t('reset.spent')}</p>
            <a className="btn" href="/password-reset">
              {t('reset.again')}
            </a>
          </div>
        )}
      </div>
    </Frame>
  )
}
