import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { useReadershipText } from '~/features/discussions/components/audience-chip'
import { beginPosition } from '~/features/positions/drafting/begin-position.server'
import { BeginForm } from '~/features/positions/drafting/components/begin-form'
import { DraftRows } from '~/features/positions/drafting/components/draft-rows'
import { listDrafts } from '~/features/positions/drafting/list-drafts.server'
import { canBeginPosition, canReadDrafts } from '~/features/positions/drafting/policy.server'
import { BeginPositionSchema } from '~/features/positions/drafting/schema'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { audience } from '~/lib/audience'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { parseForm } from '~/lib/parse-form.server'
import { allow, notFound, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!canReadDrafts(viewer)) throw notFound()
  const page = pageOf(new URL(request.url))
  const [list, readership] = await Promise.all([
    listDrafts(viewer, page),
    describeAudience(audience.board),
  ])
  refuseBeyond(page, list.drafts)
  const mayBegin = canBeginPosition(viewer)
  return { ...list, page, readership, mayBegin, formKey: randomUUID() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!canReadDrafts(viewer)) throw notFound()
  allow(canBeginPosition(viewer))
  const { form, value, errors } = await parseForm(request, BeginPositionSchema)
  if (!value) return data({ typed: typedIn(form, 'heading', 'language'), errors }, { status: 422 })
  await limit('write', viewer.memberId)
  const { positionId } = await beginPosition(viewer, value)
  return redirect(`/positions/drafts/${positionId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Drafts() {
  const { drafts, hasNext, page, readership, mayBegin, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('positions')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <h1 className="text-plum">{t('list.title')}</h1>
        <p className="max-w-prose">{t('list.lead')}</p>
        <p className="hint">{useReadershipText(readership)}</p>
        <p>
          <a className="btn-quiet" href="/positions/ballots">
            {t('vote:ballots.title')}
          </a>{' '}
          <a className="btn-quiet" href="/positions/dispatches">
            {t('dispatch:title')}
          </a>
        </p>
        {drafts.length > 0 ? (
          <DraftRows drafts={drafts} />
        ) : (
          <p className="card">{t('list.empty')}</p>
        )}
        <Pager page={page} hasNext={hasNext} hrefOf={(it) => `/positions/drafts?page=${it}`} />
        {mayBegin && <BeginForm formKey={formKey} typed={answer?.typed} errors={answer?.errors} />}
      </div>
    </Frame>
  )
}
