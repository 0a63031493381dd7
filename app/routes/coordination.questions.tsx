import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { askQuestion } from '~/features/applications/ask-question.server'
import { AskForm } from '~/features/applications/components/ask-form'
import { QuestionRows } from '~/features/applications/components/question-rows'
import { listQuestions } from '~/features/applications/list-questions.server'
import { listServices } from '~/features/applications/list-services.server'
import { canAskQuestions, canRunIntake } from '~/features/applications/policy.server'
import { AskQuestionSchema } from '~/features/applications/schema'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canRunIntake(viewer))
  const own = (await listServices()).filter(({ id }) => canAskQuestions(viewer, id))
  const services = await Promise.all(
    own.map(async (it) => ({ ...it, questions: await listQuestions(it.id) })),
  )
  return { services }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canRunIntake(viewer))
  const { form, value, errors } = await parseForm(request, AskQuestionSchema)
  const typed = Object.fromEntries(
    [...form].map(([name, it]) => [name, String(it).slice(0, 2_000)]),
  )
  const again = (faults: FormErrors) => data({ typed, errors: faults }, { status: 422 })
  if (!value) return again(errors)
  if ((await askQuestion(viewer, value)) === 'full')
    return again({ label: ['applications:fault.questions_full'] })
  return redirect('/coordination/questions', 303)
}

export const meta = () => pageTitle(undefined)

export default function Questions() {
  const { services } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/coordination">{t('queue.title')}</WayBack>
        <h1>{t('ask.title')}</h1>
        <p>{t('ask.lead')}</p>
        {services.map((service) => (
          <QuestionRows key={service.id} service={service} />
        ))}
        {services.length > 0 && (
          <AskForm services={services} typed={answer?.typed} errors={answer?.errors} />
        )}
      </div>
    </Frame>
  )
}
