import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { EnrolForm, type TypedEnrolment } from '~/features/mentoring/components/enrol-form'
import { enrolInRound } from '~/features/mentoring/rounds/enrol-in-round.server'
import { getEnrolment } from '~/features/mentoring/rounds/get-enrolment.server'
import { partOf } from '~/features/mentoring/rounds/part-of'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { EnrolSchema } from '~/features/mentoring/rounds/schema'
import { withdrawEnrolment } from '~/features/mentoring/rounds/withdraw-enrolment.server'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { spokenLanguages } from '~/lib/spoken-languages'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getEnrolment(viewer, params.roundId ?? '')
  const { round, enrolment, parts, spoken, mayEnrol } = found
  const known: TypedEnrolment = {
    part: enrolment ? partOf(enrolment) : '',
    capacity: String(enrolment?.capacity || 1),
    offers: enrolment?.offers ?? [],
    wants: enrolment?.wants ?? [],
    languages: enrolment?.languages ?? spokenLanguages.filter((it) => spoken.includes(it)),
    meeting: enrolment?.meeting ?? 'either',
    times: enrolment?.times ?? [],
    about: enrolment?.about ?? '',
    goals: enrolment?.goals ?? '',
  }
  return {
    round: presentRound(round),
    known,
    version: enrolment?.version ?? 0,
    isIn: enrolment !== null && !enrolment.withdrawnAt,
    parts: mayEnrol && parts && (parts.asMentor || parts.asMentee) ? parts : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const roundId = params.roundId ?? ''
  const { form, value, errors } = await parseForm(request, EnrolSchema)
  if (meansDelete(form)) {
    const isKnown = await withdrawEnrolment(viewer, roundId)
    return redirect(isKnown ? `/mentoring/rounds/${roundId}` : '/mentoring', 303)
  }
  const { round, mayEnrol } = await getEnrolment(viewer, roundId)
  allow(mayEnrol)
  const refuse = (said: string | null, faults: FormErrors, status: number) =>
    data({ typed: typedIn(form), errors: faults, said }, { status })
  if (!value) return refuse(null, errors, 422)
  const outcome = await enrolInRound(viewer, round.id, value)
  if (outcome === 'stale') return refuse('mentoring:enrol.stale', {}, 409)
  if (outcome !== 'done') return refuse(outcome.refused, {}, 422)
  const at = `/mentoring/rounds/${round.id}`
  return redirect(value.part === 'mentor' ? at : `${at}/wishes`, 303)
}

function typedIn(form: FormData): TypedEnrolment {
  const one = (name: string) => String(form.get(name) ?? '').slice(0, 2_000)
  const all = (name: string) => form.getAll(name).slice(0, 50).map(String)
  return {
    ...{ part: one('part'), capacity: one('capacity'), meeting: one('meeting') },
    ...{ about: one('about'), goals: one('goals') },
    ...{ offers: all('offers'), wants: all('wants') },
    ...{ languages: all('languages'), times: all('times') },
  }
}

export const meta = () => pageTitle(undefined)

export default function Enrolment() {
  const { round, known, version, isIn, parts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('mentoring')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/mentoring/rounds/${round.id}`} lang={round.language}>
          {round.title}
        </WayBack>
        <h1>{t(isIn ? 'enrol.change' : 'enrol.open')}</h1>
        {answer?.said && (
          <p className="notice notice-fault" role="alert">
            {t(answer.said)}
          </p>
        )}
        {parts ? (
          <>
            <p className="notice">
              {t('enrol.who', { chapter: localName(round.chapter, locale) })}
            </p>
            <EnrolForm
              topics={round.topics}
              parts={parts}
              typed={answer?.typed ?? known}
              errors={answer?.errors ?? {}}
              version={version}
            />
          </>
        ) : (
          <p className="card">{t('enrol.closed')}</p>
        )}
        {isIn && (
          <form method="post" className="card space-y-3">
            <p>{t('enrol.withdraw_what')}</p>
            <button className="btn-quiet" type="submit" name="_method" value="delete">
              {t('enrol.withdraw')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
