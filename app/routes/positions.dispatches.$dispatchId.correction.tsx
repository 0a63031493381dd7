import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DispatchFacts } from '~/features/positions/dispatch/components/dispatch-facts'
import { SentFields } from '~/features/positions/dispatch/components/sent-fields'
import { correctDispatch } from '~/features/positions/dispatch/correct-dispatch.server'
import { getDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { listAddressees } from '~/features/positions/dispatch/list-addressees.server'
import { canKeepDispatches } from '~/features/positions/dispatch/policy.server'
import { CorrectDispatchSchema } from '~/features/positions/dispatch/schema'
import { typedSent } from '~/features/positions/dispatch/typed-sent'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const dispatch = await getDispatch(viewer, params.dispatchId ?? '')
  allow(canKeepDispatches(viewer, dispatch.publication))
  const addressees = await listAddressees(viewer, context.locale)
  return { dispatch, typed: typedSent(dispatch), addressees }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const dispatch = await getDispatch(viewer, params.dispatchId ?? '')
  allow(canKeepDispatches(viewer, dispatch.publication))
  const { form, value, errors } = await parseForm(request, CorrectDispatchSchema)
  const typed = typedIn(form, ...Object.keys(typedSent(dispatch)))
  const again = (status: 409 | 422, faults: FormErrors) =>
    data({ typed, errors: faults, isStale: status === 409 }, { status })
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const done = await correctDispatch(viewer, dispatch.id, value)
  if (done === 'stale') return again(409, {})
  if (done !== 'done') return again(422, done.faults)
  return redirect(`/positions/dispatches/${dispatch.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function DispatchCorrection() {
  const { dispatch, typed, addressees } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('dispatch')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/dispatches/${dispatch.id}`}>
          {localName(dispatch.names, locale)}
        </WayBack>
        <h1>{t('correct.title')}</h1>
        {answer?.isStale && (
          <>
            <p className="notice notice-fault" role="alert">
              {t('stale')}
            </p>
            <DispatchFacts dispatch={dispatch} />
          </>
        )}
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="version" value={dispatch.version} />
          <p>{t('correct.lead')}</p>
          <SentFields
            addressees={addressees}
            typed={answer?.typed ?? typed}
            errors={answer?.errors}
          />
          <button className="btn justify-self-start" type="submit">
            {t('save')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
