// Passkeys need scripts. A button that can do nothing without them stays hidden until they run; what
// the device answers goes into a field of the button's form, and the form is sent as ever.
type Ask = (browser: typeof import('@simplewebauthn/browser'), options: never) => Promise<unknown>

const asks: Record<string, Ask> = {
  sign: (browser, optionsJSON) => browser.startAuthentication({ optionsJSON }),
  create: (browser, optionsJSON) => browser.startRegistration({ optionsJSON }),
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  if (!('PublicKeyCredential' in window)) break
  button.hidden = false
  button.addEventListener('click', (event) => {
    event.preventDefault()
    void answer(button)
  })
}

async function answer(button: HTMLButtonElement): Promise<void> {
  const { passkey = '', options = '', field = '' } = button.dataset
  const form = button.form
  const input = form?.elements.namedItem(field)
  const ask = asks[passkey]
  if (!form || !ask || !(input instanceof HTMLInputElement)) return
  if (passkey === 'create' && !form.reportValidity()) return
  button.disabled = true
  try {
    const browser = await import('@simplewebauthn/browser')
    const answered = await ask(browser, JSON.parse(options) as never)
    input.value = JSON.stringify(answered)
    form.submit()
  } catch {
    button.disabled = false
    tell(button)
  }
}

/** Says below the button that the device gave no answer; she may have changed her mind. */
function tell(button: HTMLButtonElement): void {
  const next = button.nextElementSibling
  const line = next instanceof HTMLParagraphElement ? next : document.createElement('p')
  line.className = 'fault'
  line.setAttribute('role', 'alert')
  line.textContent = button.dataset.failed ?? ''
  button.after(line)
}
