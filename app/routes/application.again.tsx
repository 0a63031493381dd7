import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { applyAgain } from '~/features/applications/apply-again.server'
import { QuestionFields } from '~/features/applications/components/question-fields'
import { getOwnApplication } from '~/features/applications/get-own-application.server'
import { listQuestions } from '~/features/applications/list-questions.server'
import { listServices } from '~/features/applications/list-services.server'
import { canApplyAgain } from '~/features/applications/policy.server'
import { readAnswers } from '~/features/applications/read-answers'
import { requireViewer } from '~/features/auth/require-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

async function find(viewer: MemberViewer, asked: FormDataEntryValue | null) {
  allow(canApplyAgain(viewer, await getOwnApplication(viewer), clock.now()))
  const services = (await listServices()).map(({ id, names }) => ({ id, names }))
  const chapter = services.find(({ id }) => id === asked) ?? null
  return { services, chapter, questions: chapter ? await listQuestions(chapter.id) : [] }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return find(viewer, new URL(request.url).searchParams.get('chapter'))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const form = await readForm(request)
  const { chapter, questions } = await find(viewer, form.get('chapter'))
  if (!chapter)
    return data(
      { chapter, questions, typed: {}, errors: { chapter: ['applications:fault.chapter'] } },
      422,
    )
  const { answers, errors } = readAnswers(questions, form)
  const typed = Object.fromEntries(
    [...form].map(([name, it]) => [name, String(it).slice(0, 2_000)]),
  )
  if (Object.keys(errors).length > 0) return data({ chapter, questions, typed, errors }, 422)
  await applyAgain(viewer, chapter.id, answers)
  return redirect('/application', 303)
}

export const meta = () => pageTitle(undefined)

export default function ApplyAgain() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('applications')
  const chapter = answer?.chapter ?? loaded.chapter
  const errors: Record<string, string[] | null> = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/application">{t('own.title')}</WayBack>
        <h1>{t('again.title')}</h1>
        <p>{t('again.lead')}</p>
        {chapter ? (
          <form method="post" className="card grid grid-cols-1 gap-4" noValidate>
            <p>
              <strong>{localName(chapter.names, locale)}</strong>
              {' · '}
              <a href="/application/again">{t('apply.other')}</a>
            </p>
            <input type="hidden" name="chapter" value={chapter.id} />
            <QuestionFields
              questions={answer?.questions ?? loaded.questions}
              typed={answer?.typed ?? {}}
              errors={errors}
            />
            <button className="btn" type="submit">
              {t('apply.submit')}
            </button>
          </form>
        ) : (
          <form method="get" className="card grid grid-cols-1 gap-4">
            <SelectField
              name="chapter"
              label={t('apply.chapter')}
              options={loaded.services.map(({ id, names }) => ({
                value: id,
                label: localName(names, locale),
              }))}
              errors={errors.chapter}
            />
            <button className="btn" type="submit">
              {t('apply.next')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
