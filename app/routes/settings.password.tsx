import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { changePassword } from '~/features/auth/change-password.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ChangePasswordSchema } from '~/features/auth/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Answer = { isDone: boolean; errors: Record<string, string[] | null> }

export function loader({ request, context }: LoaderFunctionArgs) {
  requireViewer(context, request)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { value, errors } = await parseForm(request, ChangePasswordSchema)
  if (!value) return data<Answer>({ isDone: false, errors: errors }, { status: 422 })
  const fault = await changePassword(viewer, value)
  if (fault)
    return data<Answer>(
      { isDone: false, errors: { [fault.field]: [fault.message] } },
      { status: 422 },
    )
  return data<Answer>({ isDone: true, errors: {} })
}

export const meta = () => pageTitle(undefined)

export default function Password() {
  const answer = useActionData<typeof action>()
  const t = useT('settings')
  return (
    <Frame>
      <div className="max-w-md space-y-4">
        <WayBack to="/settings">{t('title')}</WayBack>
        <h1>{t('password.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          {answer?.isDone && <p className="notice notice-good">{t('password.done')}</p>}
          <TextField
            name="current"
            type="password"
            autoComplete="current-password"
            label={t('password.current')}
            required
            errors={answer?.errors.current}
          />
          <TextField
            name="password"
            type="password"
            autoComplete="new-password"
            label={t('password.new')}
            hint={t('auth:password.hint')}
            required
            errors={answer?.errors.password}
          />
          <button className="btn" type="submit">
            {t('password.submit')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
