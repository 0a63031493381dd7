import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Choices } from '~/components/choices'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { RoundFields } from '~/features/mentoring/components/round-form'
import { typedRound } from '~/features/mentoring/components/typed-round'
import { openRound } from '~/features/mentoring/rounds/open-round.server'
import { canOpenRound, canOpenRounds } from '~/features/mentoring/rounds/policy.server'
import { CircleSchema, RoundSchema } from '~/features/mentoring/rounds/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canOpenRounds(viewer))
  const chapters = (await listChapters(context.locale))
    .filter(({ kind, isArchived }) => !isArchived && /^(service|association)$/.test(kind))
    .map(({ id, names }) => ({ id, names, isOwn: canOpenRound(viewer, id) }))
  return { chapters }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(canOpenRounds(viewer))
  const { form, value, errors } = await parseForm(request, RoundSchema.and(CircleSchema))
  const refuse = (faults: FormErrors) =>
    data({ typed: typedRound(form), errors: faults }, { status: 422 })
  if (!value) return refuse(errors)
  const { chapter, circle, chapters, ...round } = value
  const opened = await openRound(viewer, chapter, { kind: circle, chapters }, round)
  if ('refused' in opened) return refuse({ chapters: [opened.refused] })
  return redirect(`/mentoring/rounds/${opened.roundId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function NewRound() {
  const { chapters } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('mentoring')
  const typed = answer?.typed ?? {}
  const errors: FormErrors = answer?.errors ?? {}
  const asOption = ({ id, names }: (typeof chapters)[number]) => ({
    value: id,
    label: localName(names, locale),
  })
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/mentoring">{t('title')}</WayBack>
        <h1>{t('round.open')}</h1>
        <form method="post" className="card grid gap-5" noValidate>
          <SelectField
            name="chapter"
            label={t('round.chapter')}
            options={chapters.filter(({ isOwn }) => isOwn).map(asOption)}
            defaultValue={String(typed.chapter ?? '')}
            errors={errors.chapter}
          />
          <Choices
            name="circle"
            kind="radio"
            legend={t('round.circle')}
            options={(['chapter', 'several', 'network'] as const).map((value) => ({
              value,
              label: t(`round.circle_${value}`),
            }))}
            chosen={[String(typed.circle ?? 'chapter')]}
            errors={errors.circle}
          />
          <details open={typed.circle === 'several'}>
            <summary className="min-h-tap cursor-pointer content-center font-semibold">
              {t('round.chapters')}
            </summary>
            <Choices
              name="chapters"
              legend={t('round.chapters')}
              hint={t('round.chapters_hint')}
              options={chapters.map(asOption)}
              chosen={[typed.chapters ?? []].flat()}
              errors={errors.chapters}
            />
          </details>
          <RoundFields typed={typed} errors={errors} />
          <button className="btn" type="submit">
            {t('round.open')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
