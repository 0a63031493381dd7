import { useT } from '~/shell'

/** Becoming a member of an association by oneself, or leaving it. */
export function JoinButton({ chapterId, isMember }: { chapterId: string; isMember: boolean }) {
  const t = useT('chapters')
  return (
    <form method="post" action={`/chapters/${chapterId}/membership`}>
      {isMember && <input type="hidden" name="_method" value="delete" />}
      <button className={isMember ? 'btn-quiet' : 'btn'} type="submit">
        {t(isMember ? 'joining.leave' : 'joining.join')}
      </button>
    </form>
  )
}
