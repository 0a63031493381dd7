/** A member at her browser, without one: keeps her cookie, sends the headers that browsers send. */
export class Visitor {
  cookie = ''
  readonly origin: string
  constructor(origin: string) {
    this.origin = origin
  }

  /** Asks for a page; redirects are given back, not followed. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#keep(
      await fetch(this.origin + path, {
        redirect: 'manual',
        headers: { Cookie: this.cookie, 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
    )
  }

  /** Sends a form as a page of ours would. */
  async post(
    path: string,
    fields: Record<string, string> | URLSearchParams | FormData,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#keep(
      await fetch(this.origin + path, {
        method: 'POST',
        redirect: 'manual',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: {
          Cookie: this.cookie,
          Origin: this.origin,
          'Sec-Fetch-Site': 'same-origin',
          ...headers,
        },
      }),
    )
  }

  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? ''
      const [name] = pair.split('=')
      const others = this.cookie.split('; ').filter((it) => it && !it.startsWith(`${name}=`))
      this.cookie = [...others, pair].join('; ')
    }
    return response
  }
}

/** A visitor who is signed in as a person of the demo network. */
export async function signedIn(origin: string, persona: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  const answer = await visitor.post('/demo/sign-in', { persona })
  if (answer.status !== 303) throw new Error(`${persona} could not sign in: ${answer.status}`)
  return visitor
}

/** Another window of the same browser, on the same server or on another one of the platform. */
export function sameBrowser({ origin, cookie }: Visitor, elsewhere = origin): Visitor {
  return Object.assign(new Visitor(elsewhere), { cookie })
}
