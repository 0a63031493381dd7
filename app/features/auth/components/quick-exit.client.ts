const usualWay = 'https://www.wikipedia.org/'
/** How long leaving may wait for the session's end to be on its way, in milliseconds. */
const patience = 300

let isLeaving = false

/** Leaves at once: first nothing is seen any more, then the session ends, then another site opens. */
function leave(to: URL): void {
  if (isLeaving) return
  isLeaving = true
  blank()
  document.title = to.hostname
  history.replaceState(null, '', '/exit')
  // keepalive: the request outlives the page, so the session ends even when nobody waits for it.
  const ending = fetch('/logout', { method: 'POST', keepalive: true, redirect: 'manual' })
  const waited = new Promise((done) => setTimeout(done, patience))
  Promise.race([ending.catch(() => waited), waited]).then(() => location.replace(to.href))
}

/** Empties the page, so that what was on it is neither seen nor kept running. */
function blank(): void {
  document.documentElement.hidden = true
  document.body?.replaceChildren()
}

function wayOut({ dataset }: HTMLElement): URL {
  try {
    const to = new URL(dataset.to ?? usualWay)
    return /^https?:$/.test(to.protocol) ? to : new URL(usualWay)
  } catch {
    return new URL(usualWay)
  }
}

// In the capture phase and on the document: before all else, and for links that come later.
document.addEventListener(
  'click',
  (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('a[data-quick-exit]')
        : null
    if (!link) return
    event.preventDefault()
    event.stopImmediatePropagation()
    leave(wayOut(link))
  },
  { capture: true },
)

// A page that the browser kept whole would come back with Back, signed out or not.
window.addEventListener('pagehide', ({ persisted }) => {
  if (persisted) document.documentElement.hidden = true
})
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  blank()
  location.reload()
})
