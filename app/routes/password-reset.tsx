import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { requestPasswordReset } from '~/features/auth/request-password-reset.server'
import { ForgotSchema } from '~/features/auth/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function action({ request, context }: ActionFunctionArgs) {
  const { value } = await parseForm(request, ForgotSchema)
  if (!value) return data({ isSent: false }, { status: 422 })
  await requestPasswordReset(value.email, context.address, context.locale)
  return data({ isSent: true })
}

export const meta = () => pageTitle(undefined)

export default function Forgot() {
  const answer = useActionData<typeof action>()
  const t = useT('auth')
  return (
    <Frame>
      <div className="mx-auto max-w-md space-y-4 py-4">
        <h1>{t(answer?.isSent ? 'forgot.sent_title' : 'forgot.title')}</h1>
        {answer?.isSent ? (
          <p className="card">{t('forgot.sent')}</p>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('forgot.lead')}</p>
            <TextField
              name="email"
              type="email"
              autoComplete="username"
              label={t('login.email')}
              required
              errors={answer ? ['auth:login.missing'] : undefined}
            />
            <button className="btn" type="submit">
              {t('forgot.submit')}
            </button>
          </form>
        )}
        <a href="/login">{t('login.title')}</a>
      </div>
    </Frame>
  )
}
