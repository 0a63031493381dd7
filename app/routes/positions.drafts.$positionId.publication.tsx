import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { PartnersCard } from '~/features/positions/joint/components/partners-card'
import { NamingCard } from '~/features/positions/publishing/components/naming-card'
import { PublishForm } from '~/features/positions/publishing/components/publish-form'
import { TextPreviews } from '~/features/positions/publishing/components/text-previews'
import { getPublishing } from '~/features/positions/publishing/get-publishing.server'
import { slugOf } from '~/features/positions/publishing/number'
import { canPublish } from '~/features/positions/publishing/policy.server'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { PublishPositionSchema } from '~/features/positions/publishing/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canPublish(viewer, draft))
  const publishing = await getPublishing(viewer, draft)
  const [shown, asked] = await Promise.all([presentDraft(draft), proofAsked(viewer)])
  return { draft: shown, ...publishing, asked }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canPublish(viewer, draft))
  const { form, value, errors } = await parseForm(request, PublishPositionSchema)
  const {
    when = '',
    day = '',
    time = '',
    supersedes = '',
  } = typedIn(...([form, 'when', 'day', 'time', 'supersedes'] as const))
  const typed = { when, day, time, supersedes, themes: form.getAll('themes').map(String) }
  const again = (
    status: 409 | 422,
    faults: FormErrors,
    { refused = null as string | null, headers = {} as HeadersInit } = {},
  ) => data({ typed, errors: faults, refused }, { status, headers })
  if (!value) return again(422, errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again(422, { proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const done = await carrying(
    headers,
    (async () => {
      await limit('write', viewer.memberId)
      return publishPosition(confirmed.viewer, draft.id, value)
    })(),
  )
  if ('number' in done)
    return redirect(`/positions/${slugOf(done.number)}`, { status: 303, headers })
  if (done.refused === 'past' || done.refused === 'far')
    return again(422, { day: [dayFaults[done.refused]] }, { headers })
  if (done.refused === 'superseded')
    return again(422, { supersedes: ['publications:supersedes.gone'] }, { headers })
  return again(409, {}, { refused: done.refused, headers })
}

const dayFaults = { past: 'pairs:meeting.past', far: 'publications:day.far' }

export const meta = () => pageTitle(undefined)

const blank = { when: 'now', day: '', time: '', supersedes: '', themes: [] as string[] }

export default function Publishing() {
  const { draft, isCarried, publishedAs, texts, named, isNamed, current, partners, asked } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('publications')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('publish.title')}>
        {answer?.refused && (
          <p className="notice notice-fault" role="alert">
            {t(`refused.${answer.refused}`)}
          </p>
        )}
        {publishedAs && (
          <p className="notice">
            {t('publish.done')} <a href={`/positions/${publishedAs}`}>{publishedAs}</a>
          </p>
        )}
        {!isCarried && !answer?.refused && <p className="notice">{t('refused.not_carried')}</p>}
        {isCarried && !publishedAs && (
          <>
            <p className="max-w-prose">{t('publish.lead')}</p>
            <TextPreviews texts={texts} />
            <NamingCard draftId={draft.id} named={named} isNamed={isNamed} />
            <PartnersCard draftId={draft.id} language={draft.language} partners={partners} />
            <PublishForm
              current={current}
              asked={asked}
              typed={answer?.typed ?? blank}
              errors={answer?.errors}
            />
          </>
        )}
      </DraftHead>
    </Frame>
  )
}
