import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { acceptInvitation } from '~/features/applications/accept-invitation.server'
import { InvitationForm } from '~/features/applications/components/invitation-form'
import { findInvitation } from '~/features/applications/find-invitation.server'
import { listQuestions } from '~/features/applications/list-questions.server'
import { readAnswers } from '~/features/applications/read-answers'
import { AcceptInvitationSchema } from '~/features/applications/schema'
import { limit } from '~/features/auth/limits.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ params }: LoaderFunctionArgs) {
  const invitation = await findInvitation(params.token ?? '')
  if (!invitation) return { invitation: null, questions: [] }
  const { email, chapterId, chapterNames } = invitation
  return { invitation: { email, chapterNames }, questions: await listQuestions(chapterId) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limit('apply-address', context.address)
  const token = params.token ?? ''
  const { form, value, errors } = await parseForm(request, AcceptInvitationSchema)
  const typed = [...form].filter(([name]) => name !== 'password')
  const again = (faults: FormErrors) =>
    data(
      {
        isDone: false,
        errors: faults,
        typed: Object.fromEntries(typed.map(([name, it]) => [name, String(it).slice(0, 2_000)])),
      },
      { status: 422 },
    )
  const invitation = await findInvitation(token)
  if (!invitation) return again({})
  const read = readAnswers(await listQuestions(invitation.chapterId), form)
  if (!value || Object.keys(read.errors).length > 0) return again({ ...errors, ...read.errors })
  const refused = await acceptInvitation(token, value, read.answers, context.locale)
  return refused ? again({ password: [refused] }) : data({ isDone: true, errors: {}, typed: {} })
}

export const meta = () => pageTitle(undefined)

export default function Invitation() {
  const { invitation, questions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  if (answer?.isDone) return <Done />
  return (
    <Frame>
      <div className="mx-auto max-w-xl space-y-4 py-4">
        <h1>{t('invited.title')}</h1>
        {invitation ? (
          <InvitationForm
            invitation={invitation}
            questions={questions}
            typed={answer?.typed}
            errors={answer?.errors}
          />
        ) : (
          <div className="card space-y-4">
            <p>{t('invited.spent')}</p>
            <a className="btn" href="/apply">
              {t('invited.apply')}
            </a>
          </div>
        )}
      </div>
    </Frame>
  )
}

function Done() {
  const t = useT('applications')
  return (
    <Frame>
      <div className="mx-auto max-w-md space-y-4 py-4">
        <h1>{t('confirm.done_title')}</h1>
        <div className="card space-y-4">
          <p>{t('confirm.done')}</p>
          <a className="btn" href="/login?next=/application">
            {t('confirm.sign_in')}
          </a>
        </div>
      </div>
    </Frame>
  )
}
