import { useT } from '~/shell'

/** The quiet way to keep apart from somebody, wherever she is met. */
export function KeepApart({ memberId }: { memberId: string }) {
  const t = useT('blocks')
  return (
    <p>
      <a className="btn-bare" href={`/members/${memberId}/block`}>
        {t('keep_apart')}
      </a>
    </p>
  )
}
