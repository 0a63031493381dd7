import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { describeAudience } from '~/features/audiences/describe-audience.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { useReadershipText } from '~/features/discussions/components/audience-chip'
import { findConsultationStep } from '~/features/positions/consultation/find-consultation-step.server'
import { DraftSections } from '~/features/positions/drafting/components/draft-sections'
import { LanguageBar } from '~/features/positions/drafting/components/language-bar'
import { NextButton } from '~/features/positions/drafting/components/next-button'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { languageAsked } from '~/features/positions/drafting/language-asked'
import { nextStep } from '~/features/positions/drafting/next-step'
import { canDraft, canWithdrawPosition } from '~/features/positions/drafting/policy.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { readDraft } from '~/features/positions/drafting/read-draft.server'
import { PublicationWay } from '~/features/positions/publishing/components/publication-way'
import { findWayToPublication } from '~/features/positions/publishing/find-way-to-publication.server'
import { VoteNotice } from '~/features/positions/vote/components/vote-notice'
import { findOpenPaper } from '~/features/positions/vote/find-open-paper.server'
import { canSetVote } from '~/features/positions/vote/policy.server'
import { pageTitle } from '~/lib/page-title'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const language = languageAsked(request, draft)
  const [{ sections, languages }, shown, readership, paper, lead] = await Promise.all([
    readDraft(viewer, draft, language),
    presentDraft(draft),
    describeAudience(draft.audience),
    findOpenPaper(viewer, draft.vote),
    findConsultationStep(viewer, draft),
  ])
  const here = languages.find((it) => it.language === language)
  const standing = here ?? { language, isAuthoritative: false, stale: 0, missing: sections.length }
  const mayWrite = canDraft(viewer, draft)
  return {
    ...{ draft: shown, language, sections, languages, readership, mayWrite },
    // Her ballot goes before all else, and has a button of its own.
    next: paper ? null : nextStep({ sections, language: standing, languages, mayWrite }, lead),
    mayWithdraw: canWithdrawPosition(viewer, draft),
    vote: { paper, isSet: draft.vote !== null, result: draft.vote?.result ?? null },
    maySetVote: canSetVote(viewer, draft, draft.vote),
    isConsulted: draft.isConsulted,
    publication: await findWayToPublication(viewer, draft),
    isReordered: new URL(request.url).searchParams.has('reordered'),
  }
}

export const meta = () => pageTitle(undefined)

export default function Draft() {
  const { draft, language, sections, languages, readership, mayWrite, next, ...more } =
    useLoaderData<typeof loader>()
  const t = useT('positions')
  const base = `/positions/drafts/${draft.id}`
  const title = sections[0]
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to="/positions/drafts">{t('list.title')}</WayBack>
        <h1 lang={title?.shownIn}>{title?.heading}</h1>
        <p className="hint">{useReadershipText(readership)}</p>
        {draft.isWithdrawn && <p className="notice">{t('draft.withdrawn')}</p>}
        {more.isReordered && (
          <p className="notice" role="alert">
            {t('draft.reordered')}
          </p>
        )}
        {more.isConsulted && <p className="notice">{t('consultation:under_way')}</p>}
        <VoteNotice vote={more.vote} />
        <PublicationWay way={more.publication} />
        <LanguageBar
          states={languages}
          language={language}
          hrefOf={(it) => `${base}?language=${it}`}
        />
        {next && <NextButton draftId={draft.id} next={next} language={language} />}
        <DraftSections draft={draft} sections={sections} language={language} mayWrite={mayWrite} />
        <p className="flex flex-wrap gap-3">
          {mayWrite && next?.to !== 'add' && (
            <a className="btn-quiet" href={`${base}/sections`}>
              {t('draft.add')}
            </a>
          )}
          <a className="btn-quiet" href={`${base}/partners`}>
            {t('partners:joint.title')}
          </a>
          <a className="btn-quiet" href={`${base}/timeline`}>
            {t('draft.timeline')}
          </a>
          {next?.to !== 'consult' && next?.to !== 'respond' && (
            <a className="btn-quiet" href={`${base}/consultation`}>
              {t('consultation:title')}
            </a>
          )}
          {next?.to !== 'vote' && (more.vote.isSet || more.maySetVote) && (
            <a className="btn-quiet" href={`${base}/vote`}>
              {t(more.maySetVote ? 'vote:set.title' : 'vote:title')}
            </a>
          )}
          {more.mayWithdraw && !more.publication?.number && (
            <a className="btn-bare" href={`${base}/withdrawal`}>
              {t('draft.withdraw')}
            </a>
          )}
        </p>
      </div>
    </Frame>
  )
}
