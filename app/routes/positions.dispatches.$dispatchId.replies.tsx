import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ReplyFields } from '~/features/positions/dispatch/components/reply-fields'
import { getDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { canKeepDispatches } from '~/features/positions/dispatch/policy.server'
import { recordReply } from '~/features/positions/dispatch/record-reply.server'
import { RecordReplySchema } from '~/features/positions/dispatch/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, names, publication } = await getDispatch(viewer, params.dispatchId ?? '')
  allow(canKeepDispatches(viewer, publication))
  return { id, names, formKey: randomUUID() }
}

const fields = ['receivedOn', 'kind', 'language', 'body', 'isPublic']

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, publication } = await getDispatch(viewer, params.dispatchId ?? '')
  allow(canKeepDispatches(viewer, publication))
  const { form, value, errors } = await parseForm(request, RecordReplySchema)
  const again = (faults: FormErrors) =>
    data({ typed: typedIn(form, ...fields), errors: faults }, { status: 422 })
  if (!value) return again(errors)
  await limit('write', viewer.memberId)
  const done = await recordReply(viewer, id, value)
  if ('faults' in done) return again(done.faults)
  return redirect(`/positions/dispatches/${id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function NewReply() {
  const { id, names, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('dispatch')
  const typed: Record<string, string> = answer?.typed ?? { language: locale }
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/dispatches/${id}`}>{localName(names, locale)}</WayBack>
        <h1>{t('reply.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="formKey" value={formKey} />
          <ReplyFields typed={typed} errors={answer?.errors} />
          <button className="btn justify-self-start" type="submit">
            {t('save')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
