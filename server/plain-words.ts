/*
 * The words of the plain pages, in all languages: the catalogs live in the build of the app, which
 * may be the very thing that is missing.
 */

export type PlainStatus = 403 | 413 | 500 | 503

export type PlainWords = {
  /** Leads to the start, where sending again makes no sense. */
  home: string
  again: string
  /** Stands above what was typed. */
  kept: string
  titles: Record<PlainStatus, string>
  texts: Record<PlainStatus, string>
}

export const plainWords = {
  en: {
    home: 'To the start',
    again: 'Try again',
    kept: 'What you wrote',
    titles: {
      403: 'This was not sent from our own page',
      413: 'This is too long',
      500: 'Something broke on our side',
      503: 'The network rests for a moment',
    },
    texts: {
      403: 'For your safety nothing was changed. Open the page again and send it from there.',
      413: 'What was sent is larger than a form may be. Nothing was stored; go back, shorten it and send it again.',
      500: 'What you had sent before is safe. Go back and try once more; if it happens again, tell your coordinator when it was.',
      503: 'The database does not answer. What was posted is safe, and the page comes back by itself. If you were writing, keep the text and send it again in a minute.',
    },
  },
  sq: {
    home: 'Te fillimi',
    again: 'Provo përsëri',
    kept: 'Ajo që keni shkruar',
    titles: {
      403: 'Kjo nuk u dërgua nga faqja jonë',
      413: 'Kjo është tepër e gjatë',
      500: 'Diçka u prish te ne',
      503: 'Rrjeti po pushon një çast',
    },
    texts: {
      403: 'Për sigurinë tuaj asgjë nuk u ndryshua. Hapeni faqen përsëri dhe dërgojeni prej andej.',
      413: 'U dërgua më shumë se sa lejon formulari. Asgjë nuk u ruajt; kthehuni, shkurtojeni dhe dërgojeni përsëri.',
      500: 'Ajo që keni dërguar më parë është e ruajtur. Kthehuni dhe provoni edhe një herë; nëse përsëritet, njoftoni koordinatoren kur ndodhi.',
      503: 'Baza e të dhënave nuk përgjigjet. Ajo që është postuar është e ruajtur dhe faqja kthehet vetë. Nëse po shkruanit, ruajeni tekstin dhe dërgojeni përsëri pas një minute.',
    },
  },
  bs: {
    home: 'Na početak',
    again: 'Pokušaj ponovo',
    kept: 'Vaš tekst',
    titles: {
      403: 'Ovo nije poslano s naše stranice',
      413: 'Ovo je predugo',
      500: 'Nešto se pokvarilo kod nas',
      503: 'Mreža je na kratkom predahu',
    },
    texts: {
      403: 'Radi vaše sigurnosti ništa nije promijenjeno. Otvorite stranicu ponovo i pošaljite odande.',
      413: 'Poslano je više nego što obrazac smije imati. Ništa nije sačuvano; vratite se, skratite i pošaljite ponovo.',
      500: 'Sve što je ranije poslano je sačuvano. Vratite se i pokušajte još jednom; ako se ponovi, javite koordinatorici kada je to bilo.',
      503: 'Baza podataka ne odgovara. Sve što je objavljeno je sačuvano i stranica se vraća sama. Ako je tekst bio u pisanju, zadržite ga i pošaljite ponovo za minutu.',
    },
  },
  hr: {
    home: 'Na početak',
    again: 'Pokušaj ponovno',
    kept: 'Vaš tekst',
    titles: {
      403: 'Ovo nije poslano s naše stranice',
      413: 'Ovo je predugo',
      500: 'Nešto se pokvarilo kod nas',
      503: 'Mreža je na kratkom predahu',
    },
    texts: {
      403: 'Radi vaše sigurnosti ništa nije promijenjeno. Otvorite stranicu ponovno i pošaljite odande.',
      413: 'Poslano je više nego što obrazac smije imati. Ništa nije spremljeno; vratite se, skratite i pošaljite ponovno.',
      500: 'Sve što je prije poslano je spremljeno. Vratite se i pokušajte još jednom; ako se ponovi, javite koordinatorici kada je to bilo.',
      503: 'Baza podataka ne odgovara. Sve što je objavljeno je spremljeno i stranica se vraća sama. Ako je tekst bio u pisanju, zadržite ga i pošaljite ponovno za minutu.',
    },
  },
  cnr: {
    home: 'Na početak',
    again: 'Pokušaj ponovo',
    kept: 'Vaš tekst',
    titles: {
      403: 'Ovo nije poslato sa naše stranice',
      413: 'Ovo je predugačko',
      500: 'Nešto se pokvarilo kod nas',
      503: 'Mreža je na kratkom predahu',
    },
    texts: {
      403: 'Radi vaše bezbjednosti ništa nije promijenjeno. Otvorite stranicu ponovo i pošaljite odande.',
      413: 'Poslato je više nego što obrazac smije da ima. Ništa nije sačuvano; vratite se, skratite i pošaljite ponovo.',
      500: 'Sve što je ranije poslato je sačuvano. Vratite se i pokušajte još jednom; ako se ponovi, javite koordinatorki kada je to bilo.',
      503: 'Baza podataka ne odgovara. Sve što je objavljeno je sačuvano i stranica se vraća sama. Ako je tekst bio u pisanju, zadržite ga i pošaljite ponovo za minut.',
    },
  },
  'sr-Latn': {
    home: 'Na početak',
    again: 'Pokušaj ponovo',
    kept: 'Vaš tekst',
    titles: {
      403: 'Ovo nije poslato sa naše stranice',
      413: 'Ovo je predugačko',
      500: 'Nešto se pokvarilo kod nas',
      503: 'Mreža je na kratkom predahu',
    },
    texts: {
      403: 'Radi vaše bezbednosti ništa nije promenjeno. Otvorite stranicu ponovo i pošaljite odande.',
      413: 'Poslato je više nego što obrazac sme da ima. Ništa nije sačuvano; vratite se, skratite i pošaljite ponovo.',
      500: 'Sve što je ranije poslato je sačuvano. Vratite se i pokušajte još jednom; ako se ponovi, javite koordinatorki kada je to bilo.',
      503: 'Baza podataka ne odgovara. Sve što je objavljeno je sačuvano i stranica se vraća sama. Ako je tekst bio u pisanju, zadržite ga i pošaljite ponovo za minut.',
    },
  },
  'sr-Cyrl': {
    home: 'На почетак',
    again: 'Покушај поново',
    kept: 'Ваш текст',
    titles: {
      403: 'Ово није послато са наше странице',
      413: 'Ово је предугачко',
      500: 'Нешто се покварило код нас',
      503: 'Мрежа је на кратком предаху',
    },
    texts: {
      403: 'Ради ваше безбедности ништа није промењено. Отворите страницу поново и пошаљите оданде.',
      413: 'Послато је више него што образац сме да има. Ништа није сачувано; вратите се, скратите и пошаљите поново.',
      500: 'Све што је раније послато је сачувано. Вратите се и покушајте још једном; ако се понови, јавите координаторки када је то било.',
      503: 'База података не одговара. Све што је објављено је сачувано и страница се враћа сама. Ако је текст био у писању, задржите га и пошаљите поново за минут.',
    },
  },
  mk: {
    home: 'На почеток',
    again: 'Обиди се повторно',
    kept: 'Вашиот текст',
    titles: {
      403: 'Ова не е испратено од нашата страница',
      413: 'Ова е предолго',
      500: 'Нешто се расипа кај нас',
      503: 'Мрежата се одмора за миг',
    },
    texts: {
      403: 'За ваша безбедност ништо не е променето. Отворете ја страницата повторно и испратете оттаму.',
      413: 'Испратено е повеќе отколку што смее образецот. Ништо не е зачувано; вратете се, скратете и испратете повторно.',
      500: 'Она што сте го испратиле претходно е зачувано. Вратете се и обидете се уште еднаш; ако се повтори, јавете ѝ на координаторката кога било тоа.',
      503: 'Базата на податоци не одговара. Објавеното е зачувано и страницата се враќа сама. Ако пишувавте, задржете го текстот и испратете го повторно за една минута.',
    },
  },
  bg: {
    home: 'Към началото',
    again: 'Опитай отново',
    kept: 'Вашият текст',
    titles: {
      403: 'Това не е изпратено от нашата страница',
      413: 'Това е твърде дълго',
      500: 'Нещо се счупи при нас',
      503: 'Мрежата си почива за миг',
    },
    texts: {
      403: 'За вашата сигурност нищо не е променено. Отворете страницата отново и изпратете оттам.',
      413: 'Изпратено е повече, отколкото побира един формуляр. Нищо не е запазено; върнете се, съкратете и изпратете отново.',
      500: 'Изпратеното преди това е запазено. Върнете се и опитайте още веднъж; ако се повтори, кажете на координаторката кога е било.',
      503: 'Базата данни не отговаря. Публикуваното е запазено и страницата се връща сама. Ако сте писали, задръжте текста и го изпратете отново след минута.',
    },
  },
  ro: {
    home: 'La început',
    again: 'Încearcă din nou',
    kept: 'Textul dumneavoastră',
    titles: {
      403: 'Aceasta nu a fost trimisă de pe pagina noastră',
      413: 'Este prea lung',
      500: 'Ceva s-a stricat la noi',
      503: 'Rețeaua se odihnește o clipă',
    },
    texts: {
      403: 'Pentru siguranța dumneavoastră nimic nu s-a schimbat. Deschideți pagina din nou și trimiteți de acolo.',
      413: 'S-a trimis mai mult decât poate cuprinde un formular. Nimic nu s-a salvat; întoarceți-vă, scurtați și trimiteți din nou.',
      500: 'Ce ați trimis înainte este păstrat. Întoarceți-vă și mai încercați o dată; dacă se repetă, spuneți-i coordonatoarei când a fost.',
      503: 'Baza de date nu răspunde. Ce s-a publicat este păstrat, iar pagina revine singură. Dacă scriați, păstrați textul și trimiteți-l din nou peste un minut.',
    },
  },
} satisfies Record<string, PlainWords>
