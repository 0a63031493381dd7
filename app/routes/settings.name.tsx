import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { chooseDisplayName } from '~/features/members/choose-display-name.server'
import { dropDisplayName } from '~/features/members/drop-display-name.server'
import { getOwnName } from '~/features/members/get-own-name.server'
import { canChooseName } from '~/features/members/policy.server'
import { ChooseNameSchema } from '~/features/members/schema'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { ...(await getOwnName(viewer)), canChoose: canChooseName(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, ChooseNameSchema)
  if (meansDelete(form)) {
    await dropDisplayName(viewer)
    return redirect('/settings/name', 303)
  }
  allow(canChooseName(viewer))
  const refuse = (errors: FormErrors) =>
    data({ typed: String(form.get('name') ?? '').slice(0, 500), errors }, { status: 422 })
  if (!value) return refuse(errors)
  const refused = await chooseDisplayName(viewer, value.name)
  return refused ? refuse({ name: [refused] }) : redirect('/settings/name', 303)
}

export const meta = () => pageTitle(undefined)

export default function DisplayName() {
  const { shown, verified, canChoose } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('settings')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('title')}</WayBack>
        <h1>{t('name.title')}</h1>
        <dl className="card grid gap-3">
          <div>
            <dt className="hint">{t('name.shown')}</dt>
            <dd className="break-words font-semibold">{shown}</dd>
          </div>
          <div>
            <dt className="hint">{t('name.verified')}</dt>
            <dd className="break-words">{verified}</dd>
          </div>
        </dl>
        {canChoose ? (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('name.lead')}</p>
            <TextField
              name="name"
              autoComplete="nickname"
              label={t('name.new')}
              hint={t('name.hint')}
              required
              defaultValue={answer?.typed}
              errors={answer?.errors.name}
            />
            <button className="btn" type="submit">
              {t('name.submit')}
            </button>
          </form>
        ) : (
          <p className="card">{t('name.later')}</p>
        )}
        {shown !== verified && (
          <form method="post">
            <input type="hidden" name="_method" value="delete" />
            <button className="btn-quiet" type="submit">
              {t('name.back')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
