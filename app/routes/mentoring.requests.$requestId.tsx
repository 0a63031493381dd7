import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { KeepApart } from '~/features/blocks/components/keep-apart'
import { acceptRequest } from '~/features/mentoring/asking/accept-request.server'
import { RequestAnswer } from '~/features/mentoring/asking/components/request-answer'
import { RequestFacts } from '~/features/mentoring/asking/components/request-facts'
import { declineRequest } from '~/features/mentoring/asking/decline-request.server'
import { getRequest } from '~/features/mentoring/asking/get-request.server'
import { canAnswer } from '~/features/mentoring/asking/policy.server'
import { AnswerRequestSchema } from '~/features/mentoring/asking/schema'
import { withdrawRequest } from '~/features/mentoring/asking/withdraw-request.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, isMentor, state, words, locale, other, can, ...rest } = await getRequest(
    viewer,
    params.requestId ?? '',
  )
  return {
    ...{ id, isMentor, state, words, locale, other, can },
    otherId: isMentor ? rest.menteeId : rest.mentorId,
    askedAt: rest.askedAt.toISOString(),
    expiresAt: rest.expiresAt.toISOString(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getRequest(viewer, params.requestId ?? '')
  const { id } = found
  const { form, value, errors } = await parseForm(request, AnswerRequestSchema)
  if (meansDelete(form)) return said(await withdrawRequest(viewer, id), id)
  allow(canAnswer(viewer, found))
  if (!value) return data({ faults: errors.answer ?? [], outcome: null }, { status: 422 })
  const answer = value.answer === 'accept' ? acceptRequest : declineRequest
  return said(await answer(viewer, id), id)
}

function said(outcome: 'done' | 'answered' | 'impossible', id: string) {
  if (outcome === 'done') return redirect(`/mentoring/requests/${id}`, 303)
  return data({ faults: [] as string[], outcome }, { status: 409 })
}

export const meta = () => pageTitle(undefined)

export default function Request() {
  const found = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('mentors')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring/requests">{t('own.title')}</WayBack>
        <h1>{found.other.name}</h1>
        {answer?.outcome && (
          <p className="notice notice-fault" role="alert">
            {t(`answer.${answer.outcome}`)}
          </p>
        )}
        <RequestFacts request={found} />
        {found.state === 'accepted' && (
          <a className="btn" href={`/mentoring/pairs/${found.id}`}>
            {t('mentoring:outcome.room')}
          </a>
        )}
        <RequestAnswer id={found.id} can={found.can} faults={answer?.faults ?? []} />
        <KeepApart memberId={found.otherId} />
      </div>
    </Frame>
  )
}
