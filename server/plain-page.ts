/** Pages for the moments when the app itself cannot answer: no database, no catalog, no cookie needed. */

type Words = { title: string; text: string; again: string }

const words: Record<number, Record<string, Words>> = {
  403: {
    en: {
      title: 'This was not sent from our own page',
      text: 'For your safety nothing was changed. Open the page again and send it from there.',
      again: 'To the start',
    },
    'sr-Latn': {
      title: 'Ovo nije poslato sa naše stranice',
      text: 'Radi vaše bezbednosti ništa nije promenjeno. Otvorite stranicu ponovo i pošaljite odande.',
      again: 'Na početak',
    },
    'sr-Cyrl': {
      title: 'Ово није послато са наше странице',
      text: 'Ради ваше безбедности ништа није промењено. Отворите страницу поново и пошаљите оданде.',
      again: 'На почетак',
    },
    sq: {
      title: 'Kjo nuk u dërgua nga faqja jonë',
      text: 'Për sigurinë tuaj asgjë nuk u ndryshua. Hapeni faqen përsëri dhe dërgojeni prej andej.',
      again: 'Te fillimi',
    },
    mk: {
      title: 'Ова не е испратено од нашата страница',
      text: 'За ваша безбедност ништо не е променето. Отворете ја страницата повторно и испратете оттаму.',
      again: 'На почеток',
    },
  },
  413: {
    en: {
      title: 'This is too long',
      text: 'What was sent is larger than a form may be. Nothing was stored; go back, shorten it and send it again.',
      again: 'To the start',
    },
    'sr-Latn': {
      title: 'Ovo je predugačko',
      text: 'Poslato je više nego što obrazac sme da ima. Ništa nije sačuvano; vratite se, skratite i pošaljite ponovo.',
      again: 'Na početak',
    },
    'sr-Cyrl': {
      title: 'Ово је предугачко',
      text: 'Послато је више него што образац сме да има. Ништа није сачувано; вратите се, скратите и пошаљите поново.',
      again: 'На почетак',
    },
    sq: {
      title: 'Kjo është tepër e gjatë',
      text: 'U dërgua më shumë se sa lejon formulari. Asgjë nuk u ruajt; kthehuni, shkurtojeni dhe dërgojeni përsëri.',
      again: 'Te fillimi',
    },
    mk: {
      title: 'Ова е предолго',
      text: 'Испратено е повеќе отколку што смее образецот. Ништо не е зачувано; вратете се, скратете и испратете повторно.',
      again: 'На почеток',
    },
  },
  500: {
    en: {
      title: 'Something broke on our side',
      text: 'What you had sent before is safe. Go back and try once more; if it happens again, tell your coordinator when it was.',
      again: 'Try again',
    },
    'sr-Latn': {
      title: 'Nešto se pokvarilo kod nas',
      text: 'Ono što ste ranije poslali je sačuvano. Vratite se i pokušajte još jednom; ako se ponovi, javite koordinatorki kada je to bilo.',
      again: 'Pokušaj ponovo',
    },
    'sr-Cyrl': {
      title: 'Нешто се покварило код нас',
      text: 'Оно што сте раније послали је сачувано. Вратите се и покушајте још једном; ако се понови, јавите координаторки када је то било.',
      again: 'Покушај поново',
    },
    sq: {
      title: 'Diçka u prish te ne',
      text: 'Ajo që keni dërguar më parë është e ruajtur. Kthehuni dhe provoni edhe një herë; nëse përsëritet, njoftoni koordinatoren kur ndodhi.',
      again: 'Provo përsëri',
    },
    mk: {
      title: 'Нешто се расипа кај нас',
      text: 'Она што сте го испратиле претходно е зачувано. Вратете се и обидете се уште еднаш; ако се повтори, јавете ѝ на координаторката кога било тоа.',
      again: 'Обиди се повторно',
    },
  },
  503: {
    en: {
      title: 'The network rests for a moment',
      text: 'The database does not answer. What was posted is safe, and the page comes back by itself. If you were writing, keep the text and send it again in a minute.',
      again: 'Try again',
    },
    'sr-Latn': {
      title: 'Mreža trenutno predahnjuje',
      text: 'Baza podataka ne odgovara. Sve što je objavljeno je sačuvano i stranica se vraća sama. Ako ste nešto pisale, zadržite tekst i pošaljite ga ponovo za minut.',
      again: 'Pokušaj ponovo',
    },
    'sr-Cyrl': {
      title: 'Мрежа тренутно предахњује',
      text: 'База података не одговара. Све што је објављено је сачувано и страница се враћа сама. Ако сте нешто писале, задржите текст и пошаљите га поново за минут.',
      again: 'Покушај поново',
    },
    sq: {
      title: 'Rrjeti po pushon një çast',
      text: 'Baza e të dhënave nuk përgjigjet. Ajo që është postuar është e ruajtur dhe faqja kthehet vetë. Nëse po shkruanit, ruajeni tekstin dhe dërgojeni përsëri pas një minute.',
      again: 'Provo përsëri',
    },
    mk: {
      title: 'Мрежата се одмора за миг',
      text: 'Базата на податоци не одговара. Објавеното е зачувано и страницата се враќа сама. Ако пишувавте, задржете го текстот и испратете го повторно за една минута.',
      again: 'Обиди се повторно',
    },
  },
}

/** A whole page of plain HTML for a status, in the language of the cookie or of Accept-Language. */
export function plainPage(status: 403 | 413 | 500 | 503, cookie = '', accept = ''): string {
  const wanted = /(?:^|;\s*)locale=([A-Za-z-]+)/.exec(cookie)?.[1] ?? accept.split(',')[0] ?? 'en'
  const near: Array<[RegExp, string]> = [
    [/^(sr-Latn|bs|hr|cnr)/, 'sr-Latn'],
    [/^sr/, 'sr-Cyrl'],
    [/^sq/, 'sq'],
    [/^mk/, 'mk'],
  ]
  const lang = near.find(([tag]) => tag.test(wanted))?.[1] ?? 'en'
  const { title, text, again } = (words[status] as Record<string, Words>)[lang] as Words
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="${status >= 500 ? '' : '/'}">${again}</a></p></main></body></html>`
}
