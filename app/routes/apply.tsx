import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { ApplyForm } from '~/features/applications/components/apply-form'
import { fileApplication } from '~/features/applications/file-application.server'
import { listQuestions } from '~/features/applications/list-questions.server'
import { listServices, type Service } from '~/features/applications/list-services.server'
import { readAnswers } from '~/features/applications/read-answers'
import { ApplySchema } from '~/features/applications/schema'
import { WelcomeText } from '~/features/chapters/components/welcome-text'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'

export async function loader({ request }: LoaderFunctionArgs) {
  const services = (await listServices()).map(asVisitor)
  const asked = new URL(request.url).searchParams.get('chapter')
  const chapter = services.find(({ id }) => id === asked) ?? null
  return { services, chapter, questions: chapter ? await listQuestions(chapter.id) : [] }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { form, value, errors } = await parseForm(request, ApplySchema)
  const services = (await listServices()).map(asVisitor)
  const chapter = services.find(({ id }) => id === form.get('chapter')) ?? null
  if (!chapter)
    return data({ isSent: false as const, chapter, errors: {}, typed: {}, questions: [] }, 422)
  const questions = await listQuestions(chapter.id)
  const read = readAnswers(questions, form)
  if (!value || Object.keys(read.errors).length > 0) {
    const faults = { ...errors, ...read.errors }
    return data(
      { isSent: false as const, chapter, errors: faults, typed: typedIn(form), questions },
      422,
    )
  }
  const from = { address: context.address, locale: context.locale }
  await fileApplication(value, read.answers, from)
  return data({ isSent: true as const })
}

/** A service as anyone may know it. */
function asVisitor({ id, inPublic, welcomeHtml }: Service) {
  return { id, ...inPublic, welcomeHtml }
}

function typedIn(form: FormData): Record<string, string> {
  const typed = [...form].filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(typed.map(([name, value]) => [name, String(value).slice(0, 2_000)]))
}

export const meta = () => pageTitle(undefined)

export default function Apply() {
  const { services, chapter, questions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('applications')
  if (answer?.isSent) return <Sent />
  const asked = answer?.chapter ?? chapter
  return (
    <Frame>
      <div className="mx-auto max-w-xl space-y-4 py-4">
        <h1>{t('apply.title')}</h1>
        <p>{t('apply.lead')}</p>
        {asked?.welcomeHtml && <WelcomeText html={asked.welcomeHtml} />}
        {asked ? (
          <ApplyForm
            chapter={asked}
            questions={answer?.questions ?? questions}
            typed={answer?.typed}
            errors={answer?.errors}
          />
        ) : (
          <ChooseChapter services={services} errors={answer && ['applications:fault.chapter']} />
        )}
        <p>
          <a href="/trust">{t('apply.promise')}</a>
        </p>
      </div>
    </Frame>
  )
}

type Chosen = { services: Array<{ id: string; names: Record<string, string> }>; errors?: string[] }

function ChooseChapter({ services, errors }: Chosen) {
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <form method="get" action="/apply" className="card grid grid-cols-1 gap-4">
      <SelectField
        name="chapter"
        label={t('apply.chapter')}
        options={services.map(({ id, names }) => ({ value: id, label: localName(names, locale) }))}
        errors={errors}
      />
      <button className="btn" type="submit">
        {t('apply.next')}
      </button>
    </form>
  )
}

/** The same for every address, known or not. */
function Sent() {
  const t = useT('applications')
  return (
    <Frame>
      <div className="mx-auto max-w-xl space-y-4 py-4">
        <h1>{t('sent.title')}</h1>
        <p className="card">{t('sent.text')}</p>
        <a href="/login">{t('sent.to_login')}</a>
      </div>
    </Frame>
  )
}
