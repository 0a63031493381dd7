import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { BoundText } from '~/features/positions/drafting/components/bound-text'
import { typedIn } from '~/features/positions/drafting/typed-in'
import { castBallot } from '~/features/positions/vote/cast-ballot.server'
import { BallotForm, TakeBackForm } from '~/features/positions/vote/components/ballot-form'
import { Definitions } from '~/features/positions/vote/components/definitions'
import { RuleInWords } from '~/features/positions/vote/components/rule-in-words'
import { VoteTimes } from '~/features/positions/vote/components/vote-times'
import { findBallotPaper } from '~/features/positions/vote/find-ballot-paper.server'
import { readBallotPaper } from '~/features/positions/vote/read-ballot-paper.server'
import { CastBallotSchema } from '~/features/positions/vote/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const language = new URL(request.url).searchParams.get('language')
  return { paper: await readBallotPaper(viewer, params.voteId ?? '', language) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const voteId = params.voteId ?? ''
  await findBallotPaper(viewer, voteId)
  const { form, value, errors } = await parseForm(request, CastBallotSchema)
  const typed = typedIn(form, 'choice', 'reason')
  const again = (
    status: 409 | 422,
    why: { errors?: FormErrors; isClosed?: boolean; overtakenBy?: string },
  ) =>
    data(
      { typed, errors: {} as FormErrors, isClosed: false, overtakenBy: null, ...why },
      { status },
    )
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const cast = await castBallot(viewer, voteId, value)
  if (cast.outcome === 'closed') return again(409, { isClosed: true })
  if (cast.outcome === 'overtaken') return again(409, { overtakenBy: cast.choice })
  return redirect(`/positions/ballots/${voteId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Ballot() {
  const { paper } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('vote')
  const isOpen = paper.stage === 'open'
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/positions/ballots">{t('ballots.title')}</WayBack>
        <h1 lang={paper.language}>{paper.title}</h1>
        <VoteTimes stage={paper.stage} opensAt={paper.opensAt} closesAt={paper.closesAt} />
        {answer?.isClosed && (
          <div className="notice notice-fault" role="alert">
            <p>{t('cast.closed')}</p>
            {answer.typed.reason && (
              <>
                <p>{t('cast.not_stored')}</p>
                <p className="whitespace-pre-line">{answer.typed.reason}</p>
              </>
            )}
          </div>
        )}
        {answer?.overtakenBy && (
          <p className="notice notice-fault" role="alert">
            {t('cast.overtaken', { choice: t(`choice.${answer.overtakenBy}`) })}
          </p>
        )}
        {paper.result && <p className="notice">{t(`outcome.${paper.result}`)}</p>}
        {paper.stage === 'counting' && <p className="notice">{t('outcome.pending')}</p>}
        {paper.choice !== 'none' ? (
          <p className="notice">{t('cast.stands', { choice: t(`choice.${paper.choice}`) })}</p>
        ) : (
          !isOpen && <p className="hint">{t('ballots.silent')}</p>
        )}
        <BoundText base={`/positions/ballots/${paper.voteId}`} text={paper} />
        {isOpen && <BallotForm paper={paper} typed={answer?.typed} errors={answer?.errors} />}
        {isOpen && paper.choice !== 'none' && <TakeBackForm seen={paper.seen} />}
        {isOpen && <p className="hint">{t('hidden')}</p>}
        <section className="card space-y-3">
          <RuleInWords rule={paper.rule} />
          <Definitions />
        </section>
      </div>
    </Frame>
  )
}
