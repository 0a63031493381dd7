import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { confirmContactChange } from '~/features/members/confirm-contact-change.server'
import { findContactChange } from '~/features/members/find-contact-change.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { email: await findContactChange(viewer, params.token ?? '') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const isDone = await confirmContactChange(viewer, params.token ?? '')
  return isDone ? redirect('/settings/contact', 303) : data(null, { status: 422 })
}

export const meta = () => pageTitle(undefined)

export default function ConfirmContact() {
  const { email } = useLoaderData<typeof loader>()
  const t = useT('settings')
  return (
    <Frame>
      <div className="mx-auto max-w-md space-y-4 py-4">
        <h1>{t('contact.title_confirm')}</h1>
        {email ? (
          <form method="post" className="card grid gap-4">
            <p>{t('contact.then')}</p>
            <p className="break-all font-semibold">{email}</p>
            <button className="btn" type="submit">
              {t('contact.confirm')}
            </button>
          </form>
        ) : (
          <div className="card space-y-4">
            <p>{t('contact.spent')}</p>
            <a className="btn" href="/settings/contact">
              {t('contact.again')}
            </a>
          </div>
        )}
      </div>
    </Frame>
  )
}
