import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { askMentor } from '~/features/mentoring/asking/ask-mentor.server'
import { AskForm } from '~/features/mentoring/asking/components/ask-form'
import { CannotTakeOn } from '~/features/mentoring/asking/components/cannot-take-on'
import { getOffer } from '~/features/mentoring/asking/get-offer.server'
import { canAsk } from '~/features/mentoring/asking/policy.server'
import { AskSchema } from '~/features/mentoring/asking/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

// Nothing of the mentor stands on this page, nor is read for it: what it says of her who cannot take on anyone is
// the same for every cause.
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const mentorId = params.memberId ?? ''
  await getOffer(viewer, mentorId)
  allow(canAsk(viewer, mentorId))
  return { mentorId, formKey: randomUUID() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const mentorId = params.memberId ?? ''
  await getOffer(viewer, mentorId)
  allow(canAsk(viewer, mentorId))
  const { form, value, errors } = await parseForm(request, AskSchema)
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 10_000)
  const typed = { formKey: text('formKey'), words: text('words') }
  const again = (faults: FormErrors) =>
    data({ ...typed, errors: faults, isUnavailable: false }, { status: 422 })
  if (!value) return again(errors)
  await limit('ask-mentor', viewer.memberId)
  const answer = await askMentor(viewer, mentorId, value)
  if ('requestId' in answer) return redirect(`/mentoring/requests/${answer.requestId}`, 303)
  if (answer.refused === 'too_many') return again({ words: ['mentors:fault.too_many'] })
  return data({ ...typed, errors: {} as FormErrors, isUnavailable: true }, { status: 409 })
}

export const meta = () => pageTitle(undefined)

export default function AskMentor() {
  const { mentorId, formKey } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  const t = useT('mentors')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring/mentors">{t('list.title')}</WayBack>
        <h1>{t('ask.title')}</h1>
        {typed?.isUnavailable ? (
          <CannotTakeOn words={typed.words} />
        ) : (
          <AskForm
            mentorId={mentorId}
            formKey={typed?.formKey || formKey}
            words={typed?.words ?? ''}
            errors={typed?.errors ?? {}}
          />
        )}
      </div>
    </Frame>
  )
}
