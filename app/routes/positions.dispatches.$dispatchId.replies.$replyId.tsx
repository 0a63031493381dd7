import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { Viewer } from '~/features/auth/viewer'
import { ReplyFields } from '~/features/positions/dispatch/components/reply-fields'
import { ReplyList } from '~/features/positions/dispatch/components/reply-list'
import { correctReply } from '~/features/positions/dispatch/correct-reply.server'
import { getDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { canKeepDispatches } from '~/features/positions/dispatch/policy.server'
import { CorrectReplySchema } from '~/features/positions/dispatch/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

type Params = { dispatchId?: string; replyId?: string }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return findReply(requireViewer(context, request), params)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { dispatchId, reply } = await findReply(viewer, params)
  const { form, value, errors } = await parseForm(request, CorrectReplySchema)
  const typed = typedIn(form, 'receivedOn', 'kind', 'language', 'body', 'isPublic')
  const again = (status: 409 | 422, faults: FormErrors) =>
    data({ typed, errors: faults, isStale: status === 409 }, { status })
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const done = await correctReply(viewer, { dispatchId, replyId: reply.id }, value)
  if (done === 'stale') return again(409, {})
  if (done !== 'done') return again(422, done.faults)
  return redirect(`/positions/dispatches/${dispatchId}`, 303)
}

/** The reply of the address, for who keeps the register. */
async function findReply(viewer: Viewer, { dispatchId = '', replyId }: Params) {
  const { names, replies, publication } = await getDispatch(viewer, dispatchId)
  const reply = replies.find(({ id }) => id === replyId)
  if (!reply) throw notFound()
  allow(canKeepDispatches(viewer, publication))
  return { dispatchId, names, reply }
}

export const meta = () => pageTitle(undefined)

export default function ReplyCorrection() {
  const { dispatchId, names, reply } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('dispatch')
  const { receivedOn, kind, language, body, isPublic } = reply
  const stands = { receivedOn, kind, language, body, isPublic: isPublic ? 'yes' : '' }
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/dispatches/${dispatchId}`}>{localName(names, locale)}</WayBack>
        <h1>{t('correct.title')}</h1>
        {answer?.isStale && (
          <>
            <p className="notice notice-fault" role="alert">
              {t('stale')}
            </p>
            <ReplyList dispatchId={dispatchId} replies={[reply]} mayKeep={false} />
          </>
        )}
        <form method="post" className="card grid gap-4" noValidate>
          <input type="hidden" name="version" value={reply.version} />
          <p>{t('correct.lead')}</p>
          <ReplyFields typed={answer?.typed ?? stands} errors={answer?.errors} />
          <button className="btn justify-self-start" type="submit">
            {t('save')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
