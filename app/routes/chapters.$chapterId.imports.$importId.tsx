import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { ImportDone } from '~/features/memberships/components/import-done'
import { ImportPlan } from '~/features/memberships/components/import-plan'
import { ImportProgress } from '~/features/memberships/components/import-progress'
import { ImportRefused } from '~/features/memberships/components/import-refused'
import { confirmRosterImport } from '~/features/memberships/confirm-roster-import.server'
import { getRosterImport } from '~/features/memberships/get-roster-import.server'
import { listImportPeople } from '~/features/memberships/list-import-people.server'
import { repeatRosterImport } from '~/features/memberships/repeat-roster-import.server'
import { DecideImportSchema } from '~/features/memberships/schema'
import { undoRosterImport } from '~/features/memberships/undo-roster-import.server'
import { withdrawRosterImport } from '~/features/memberships/withdraw-roster-import.server'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  const found = await getRosterImport(viewer, chapter.id, params.importId ?? '')
  const { id, state, summary, planHash, refusedFor, rowsDone, rowsTotal, kept } = found
  const ids = (summary?.twins ?? []).flat().flatMap(({ memberId }) => memberId ?? [])
  return {
    it: {
      id,
      chapterId: chapter.id,
      state,
      summary,
      hash: planHash ?? '',
      refusedFor,
      rowsDone,
      rowsTotal,
      kept,
      isUndoable: found.isUndoable,
      expiresAt: found.expiresAt.toISOString(),
      by: found.committer?.displayName ?? null,
    },
    people: await listImportPeople(viewer, chapter.id, [...ids, ...kept]),
    isLate: new URL(request.url).searchParams.has('late'),
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id: chapterId } = await getChapter(params.chapterId ?? '')
  const { id } = await getRosterImport(viewer, chapterId, params.importId ?? '')
  const { value } = await parseForm(request, DecideImportSchema)
  if (!value) throw unprocessable()
  const at = `/chapters/${chapterId}/imports`
  const { intent, hash, proof } = value
  if (intent === 'withdraw') {
    const isDone = await withdrawRosterImport(viewer, chapterId, id)
    return redirect(isDone ? at : `${at}/${id}?late`, 303)
  }
  if (intent === 'again') {
    const next = await repeatRosterImport(viewer, chapterId, id)
    return redirect(next ? `${at}/${next.importId}` : `${at}/${id}?late`, 303)
  }
  const confirmed = await confirmIdentity(viewer, proof)
  if (!confirmed) return data({ errors: [confirmFault(viewer)] }, { status: 422 })
  const isDone =
    intent === 'undo'
      ? await undoRosterImport(viewer, chapterId, id)
      : await confirmRosterImport(viewer, chapterId, id, hash)
  return redirect(`${at}/${id}${isDone ? '' : '?late'}`, {
    status: 303,
    headers: confirmed.headers,
  })
}

export const meta = () => pageTitle(undefined)

export default function Import() {
  const { it, people, isLate, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('roster')
  const errors = answer?.errors
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/chapters/${it.chapterId}/imports`}>{t('upload.title')}</WayBack>
        <h1>{t(`import.${it.state}`)}</h1>
        {isLate && <p className="notice">{t('late')}</p>}
        {(it.state === 'planning' || it.state === 'committing') && <ImportProgress it={it} />}
        {it.state === 'ready' && it.summary && (
          <ImportPlan it={it} summary={it.summary} people={people} asked={asked} errors={errors} />
        )}
        {(it.state === 'done' || it.state === 'undone') && (
          <ImportDone it={it} people={people} asked={asked} errors={errors} />
        )}
        {it.state === 'refused' && <ImportRefused it={it} />}
        {(it.state === 'withdrawn' || it.state === 'expired') && (
          <div className="card space-y-4">
            <p>{t('gone')}</p>
            <a className="btn" href={`/chapters/${it.chapterId}/imports`}>
              {t('to_upload')}
            </a>
          </div>
        )}
      </div>
    </Frame>
  )
}
