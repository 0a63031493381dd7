import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { agreeToTerms } from '~/features/consents/agree-to-terms.server'
import { TermsCard } from '~/features/consents/components/terms-card'
import { listConsents } from '~/features/consents/list-consents.server'
import { isAskedForTerms } from '~/features/consents/policy.server'
import { AgreeSchema } from '~/features/consents/schema'
import { takeBackTerms } from '~/features/consents/take-back-terms.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return { consents: await listConsents(viewer), isAsked: isAskedForTerms(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value } = await parseForm(request, AgreeSchema)
  if (meansDelete(form)) {
    await takeBackTerms(viewer)
    return redirect('/settings/consents', 303)
  }
  if (!value) return data({ fault: 'settings:consents.stale' }, { status: 422 })
  await agreeToTerms(viewer)
  return redirect(value.next ?? '/settings/consents', 303)
}

export const meta = () => pageTitle(undefined)

export default function Consents() {
  const { consents, isAsked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('settings')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('title')}</WayBack>
        <h1>{t('consents.title')}</h1>
        {isAsked && <TermsCard next="/settings/consents" fault={answer?.fault} />}
        {consents.length === 0 && <p className="card">{t('consents.none')}</p>}
        {consents.map(({ id, version, givenAt, withdrawnAt }) => (
          <section key={id} className="card space-y-1">
            <h2>{t('consents.terms', { version })}</h2>
            <p>
              <DatedText at={givenAt} text={(when) => t('consents.given', { when })} />
            </p>
            {withdrawnAt && (
              <p>
                <DatedText at={withdrawnAt} text={(when) => t('consents.withdrawn', { when })} />
              </p>
            )}
          </section>
        ))}
        {consents.some(({ withdrawnAt }) => withdrawnAt === null) && (
          <form method="post" className="space-y-2">
            <input type="hidden" name="_method" value="delete" />
            <button className="btn-quiet" type="submit">
              {t('consents.take_back')}
            </button>
            <p className="hint">{t('consents.take_back_lead')}</p>
          </form>
        )}
      </div>
    </Frame>
  )
}
