import { useT } from '~/shell'

/** Who becomes a member of an association, and how. */
export function JoinRuleForm({ chapterId, rule }: { chapterId: string; rule: string }) {
  const t = useT('chapters')
  return (
    <form method="post" action={`/chapters/${chapterId}/join-rule`} className="card grid gap-3">
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t('joining.rule')}</legend>
        {(['coordinator', 'open'] as const).map((it) => (
          <label key={it} className="flex min-h-tap items-center gap-3">
            <input
              type="radio"
              name="rule"
              value={it}
              className="size-5 flex-none"
              defaultChecked={it === rule}
            />
            <span>{t(`joining.rule_of.${it}`)}</span>
          </label>
        ))}
      </fieldset>
      <button className="btn-quiet" type="submit">
        {t('joining.save_rule')}
      </button>
    </form>
  )
}
