import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { SentFields } from '~/features/positions/dispatch/components/sent-fields'
import { listAddressees } from '~/features/positions/dispatch/list-addressees.server'
import { canKeepDispatches } from '~/features/positions/dispatch/policy.server'
import { recordDispatch } from '~/features/positions/dispatch/record-dispatch.server'
import { RecordDispatchSchema } from '~/features/positions/dispatch/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { getPublication } from '~/features/positions/publishing/get-publication.server'
import { slugOf } from '~/features/positions/publishing/number'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getPublication(viewer, params.number ?? '')
  allow(canKeepDispatches(viewer, found))
  const addressees = await listAddressees(viewer, context.locale)
  return { number: found.number, slug: slugOf(found.number), addressees, formKey: randomUUID() }
}

const fields = ['to', 'sentOn', 'way', 'reference', 'replyBy', 'isPublic', 'isGivenEarly']

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { number, ...found } = await getPublication(viewer, params.number ?? '')
  allow(canKeepDispatches(viewer, found))
  const { form, value, errors } = await parseForm(request, RecordDispatchSchema)
  const again = (faults: FormErrors) =>
    data({ typed: typedIn(form, ...fields), errors: faults }, { status: 422 })
  if (!value) return again(errors)
  await limit('write', viewer.memberId)
  const done = await recordDispatch(viewer, slugOf(number), value)
  if ('faults' in done) return again(done.faults)
  return redirect(`/positions/dispatches/${done.dispatchId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function NewDispatch() {
  const { number, slug, addressees, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('dispatch')
  const typed: Record<string, string> = answer?.typed ?? { isPublic: 'yes' }
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/${slug}`}>{number}</WayBack>
        <h1>{t('record.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="formKey" value={formKey} />
          <SentFields addressees={addressees} typed={typed} errors={answer?.errors} />
          <button className="btn justify-self-start" type="submit">
            {t('save')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
