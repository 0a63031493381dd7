import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { AudienceChip } from '~/features/discussions/components/audience-chip'
import { Composer } from '~/features/discussions/components/composer'
import { freshComposer, typedComposer } from '~/features/discussions/compose.server'
import { getDraft } from '~/features/discussions/get-draft.server'
import { getSpace } from '~/features/discussions/get-space.server'
import { canStartThread } from '~/features/discussions/policy.server'
import { StartThreadSchema } from '~/features/discussions/schema'
import { startThread } from '~/features/discussions/start-thread.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const space = await getSpace(viewer, params.spaceId ?? '')
  allow(canStartThread(viewer, space))
  const [draft, readership] = await Promise.all([
    getDraft(viewer, `space:${space.id}`),
    describeAudience(space.audience),
  ])
  return {
    space: { id: space.id, names: space.names },
    readership,
    composer: freshComposer(draft, context.locale),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const space = await getSpace(viewer, params.spaceId ?? '')
  allow(canStartThread(viewer, space))
  const { form, value, errors } = await parseForm(request, StartThreadSchema)
  const isPreview = form.get('intent') === 'preview'
  if (isPreview || !value) {
    return data(
      { composer: typedComposer(form, isPreview ? {} : errors, isPreview) },
      { status: isPreview ? 200 : 422 },
    )
  }
  await limit('write', viewer.memberId)
  const { threadId } = await startThread(viewer, space.id, value)
  return redirect(`/discussions/${threadId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function NewThread() {
  const { space, readership, composer } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('discussions')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/spaces/${space.id}`}>{localName(space.names, locale)}</WayBack>
        <h1>{t('start_title')}</h1>
        <p>
          <AudienceChip readership={readership} href={`/spaces/${space.id}/readers`} />
        </p>
        <Composer
          withTitle
          action={`/spaces/${space.id}/threads`}
          place={`space:${space.id}`}
          state={typed?.composer ?? composer}
        />
      </div>
    </Frame>
  )
}
