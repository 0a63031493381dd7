import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listThreads } from '~/features/discussions/list-threads.server'
import { postReply } from '~/features/discussions/post-reply.server'
import { PostReplySchema } from '~/features/discussions/schema'
import { startThread } from '~/features/discussions/start-thread.server'
import { ConversationCard } from '~/features/mentoring/pairs/components/conversation-card'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { findConversation } from '~/features/mentoring/pairs/find-conversation.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { translator } from '~/lib/i18n.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const spaceId = await findConversation(pair)
  const { threads } = spaceId ? await listThreads(viewer, { spaceId, page: 1 }) : { threads: [] }
  return {
    pairingId: pair.id,
    threads: threads.map(({ id, title, unread }) => ({ id, title, unread })),
    canWrite: canAct(viewer, pair) && hindranceOf(pair) === null,
    formKey: randomUUID(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, PostReplySchema)
  const { body = '' } = typedIn(form, 'body')
  const again = (status: 409 | 422, refused: string | null, errors: FormErrors) =>
    data({ typed: { body, errors }, refused }, { status })
  if (!value) return again(422, null, errors)
  const refused = hindranceOf(pair)
  const spaceId = await findConversation(pair)
  if (refused || !spaceId) return again(409, refused, {})
  await limit('write', viewer.memberId)
  const { threads } = await listThreads(viewer, { spaceId, page: 1 })
  // The other may have begun in the same moment: then it is an answer to her.
  if (threads[0]) {
    await postReply(viewer, threads[0].id, value)
    return redirect(`/discussions/${threads[0].id}`, 303)
  }
  const title = translator(context.locale, 'mentoring')('pair.space')
  const { threadId } = await startThread(viewer, spaceId, { ...value, title })
  return redirect(`/discussions/${threadId}`, 303)
}

export const meta = () => pageTitle(undefined)

/** Met by whose first words were refused. */
export default function Conversation() {
  const { pairingId, threads, canWrite, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('talk.title')} refused={answer?.refused}>
        <ConversationCard
          pairingId={pairingId}
          threads={threads}
          formKey={formKey}
          canWrite={canWrite}
          typed={answer?.typed}
        />
      </RoomPage>
    </Frame>
  )
}
