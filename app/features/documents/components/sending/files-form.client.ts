import { submitPlainly } from '~/features/discussions/components/send-form.client'
import { loadSender } from './send-pieces.client'
import { type Ended, SentFile } from './sent-file.client'

/** Sends the files of a form one after another, piece by piece, and lets them be dropped on it. */
class FilesForm {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  readonly #place: HTMLElement
  #isSending = false

  constructor(form: HTMLFormElement, input: HTMLInputElement, place: HTMLElement) {
    this.#form = form
    this.#input = input
    this.#place = place
    form.addEventListener('submit', (event) => this.#submitted(event))
    // What sends is fetched while she still looks at what she chose.
    input.addEventListener('change', () => void loadSender().catch(() => {}))
    window.addEventListener('beforeunload', (event) => {
      if (this.#isSending) event.preventDefault()
    })
    this.#letDrop()
  }

  #submitted(event: SubmitEvent): void {
    const files = [...(this.#input.files ?? [])]
    // Without a file the server says so, as it would without scripts.
    if (files.length === 0) return
    event.preventDefault()
    if (!this.#isSending) void this.#send(files)
  }

  async #send(files: File[]): Promise<void> {
    const { arrivals = '' } = this.#form.dataset
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') fields.append(name, value)
    const rows = this.#show(files)
    const ended: Ended[] = []
    this.#isSending = true
    for (const row of rows) {
      const how = await this.#sendOne(row, arrivals, fields)
      ended.push(how)
      if (how === 'unfit') break
    }
    this.#isSending = false
    if (ended.includes('unfit')) submitPlainly(this.#form)
    else if (ended.includes('done'))
      location.assign(`/documents/uploads/${fields.get('batchId') ?? ''}`)
    else {
      this.#lock(false)
      if (ended.includes('unreadable')) this.#askAgain()
    }
  }

  /** Sends one, and waits for her where her session ended meanwhile. */
  async #sendOne(row: SentFile, to: string, fields: URLSearchParams): Promise<Ended> {
    for (;;) {
      const how = await row.send(to, fields)
      if (how !== 'signed out') return how
      const notice = this.#place.querySelector<HTMLElement>('[data-ended]')
      const button = notice?.querySelector('button')
      if (!notice || !button) return 'unfit'
      notice.hidden = false
      await new Promise((done) => button.addEventListener('click', done, { once: true }))
      notice.hidden = true
    }
  }

  #show(files: File[]): SentFile[] {
    const list = this.#place.querySelector('ul')
    const template = this.#place.querySelector('template')
    if (!list || !template) return []
    const rows = files.map((file) => new SentFile(file, template, this.#place.dataset))
    list.replaceChildren(...rows.map(({ row }) => row))
    this.#lock(true)
    this.#place.querySelector('h2')?.focus()
    return rows
  }

  /** What became of each stays above the form, in which she chooses anew: what was chosen cannot be sent. */
  #askAgain(): void {
    this.#input.value = ''
    this.#stays(false)
    this.#place.hidden = false
    this.#place.querySelector('h2')?.focus()
  }

  #lock(isLocked: boolean): void {
    // One thing at a time is on the page: what she sends, or how far it is.
    this.#place.hidden = !isLocked
    this.#stays(isLocked)
    this.#form.hidden = isLocked
    const unfinished = document.querySelector<HTMLElement>('[data-unfinished]')
    if (unfinished) unfinished.hidden = isLocked
  }

  /** Whether she is asked to stay on the page. */
  #stays(isAsked: boolean): void {
    const hint = this.#place.querySelector<HTMLElement>('[data-stay]')
    if (hint) hint.hidden = !isAsked
  }

  #letDrop(): void {
    const hint = this.#form.querySelector<HTMLElement>('[data-drop]')
    if (!hint || !('DataTransfer' in window)) return
    hint.hidden = false
    const over = (isOver: boolean) => this.#form.classList.toggle('is-over', isOver)
    this.#form.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      over(true)
    })
    this.#form.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) over(false)
    })
    this.#form.addEventListener('drop', (event) => {
      event.preventDefault()
      over(false)
      const { files } = event.dataTransfer ?? {}
      if (this.#isSending || !files?.length) return
      this.#input.files = this.#input.multiple ? files : firstOf(files)
      this.#input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
}

function firstOf(files: FileList): FileList {
  const one = new DataTransfer()
  if (files[0]) one.items.add(files[0])
  return one.files
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-arrivals]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const place = document.querySelector<HTMLElement>('[data-sending]')
  if (input && place) new FilesForm(form, input, place)
}
