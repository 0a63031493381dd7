import { personas } from '~/features/auth/personas'
import { useT } from '~/shell'

/** "Try it as": one press to be a person of the demo network. Drawn in demo mode only. */
export function DemoPersonas() {
  const t = useT('auth')
  return (
    <section>
      <h2 className="mt-1">{t('demo.title')}</h2>
      <p className="hint mb-4">{t('demo.lead')}</p>
      <form method="post" action="/demo/sign-in" className="grid gap-2">
        {personas.map(({ persona }) => (
          <button
            key={persona}
            name="persona"
            value={persona}
            type="submit"
            className="btn-quiet flex-col items-start! justify-center! gap-0! py-2 text-left"
          >
            <span className="font-semibold">{t(`demo.persona.${persona}`)}</span>
            <span className="hint leading-tight">{t(`demo.about.${persona}`)}</span>
          </button>
        ))}
      </form>
      <p className="mt-4">
        <a href="/demo/outbox">{t('demo.outbox')}</a>
      </p>
    </section>
  )
}
