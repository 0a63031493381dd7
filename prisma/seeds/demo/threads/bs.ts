import type { DemoThread } from './types.ts'

export const bs: DemoThread[] = [
  {
    space: 'chapter:bih-policewomen',
    language: 'bs',
    title: 'Izmjene statuta: prijedlozi preko koordinatorica',
    startedDaysAgo: 165,
    closed: true,
    posts: [
      {
        by: 'bih-federation/11',
        afterMinutes: 0,
        body: 'Kolegice, nacrt izmjena statuta je kod koordinatorica. Prijedlozi idu preko koordinatorice vašeg policijskog organa, rok je tri sedmice. Pišite konkretno: koji član, šta stoji, šta predlažete i zašto.',
      },
      {
        by: 'bih-federation/6',
        afterMinutes: 1300,
        body: 'Naša grupa predlaže mandat od tri umjesto dvije godine. U dvije godine prvu učiš, a drugu se već pakuješ.',
      },
      {
        by: 'bih-federation/8',
        afterMinutes: 140,
        body: 'Ja sam protiv. Kraći mandat tjera da se uključi više žena. Ako je dobra, neka je ponovo izaberu.',
      },
      {
        by: 'bih-federation/6',
        afterMinutes: 55,
        body: 'Onda duži mandat, uz ponovni izbor, ali da se svaki put bira, a ne podrazumijeva?',
      },
      {
        by: 'bih-federation/11',
        afterMinutes: 27000,
        body: 'Obje varijante su zapisane, glasat ćemo odvojeno. Stiglo je devet prijedloga, svi su u jednoj tabeli, i onaj koji je zakasnio jedan dan.',
      },
      {
        by: 'bih-federation/11',
        afterMinutes: 20400,
        body: 'Skupština je glasala: tri godine, ponovni izbor je moguć. Tabela sa svim prijedlozima i odgovorima ostaje kod koordinatorica, da se vidi i šta nije prošlo i zašto. Hvala koordinatoricama, zatvaram temu.',
      },
    ],
  },
  {
    space: 'shared:bih',
    language: 'bs',
    title: 'Akcioni plan 1325: ko šta prijavljuje',
    startedDaysAgo: 52,
    posts: [
      {
        by: 'bih-federation/3',
        afterMinutes: 0,
        body: 'Za izvještaj o akcionom planu 1325 isti podaci se traže dva puta, iz dva smjera i u dva formata. Možemo li se bar mi dogovoriti za jedan spisak, pa da ga svako pošalje svojima?',
      },
      {
        by: 'bih-rs/1',
        afterMinutes: 160,
        body: 'Možemo. Imam tabelu po mjerama, poslaću praznu. Samo neka ostanu dvije kolone: dvije službe, jedan red. Niko nikoga ne sabira.',
        language: 'sr-Latn',
      },
      {
        by: 'bih-federation/3',
        afterMinutes: 35,
        body: 'Dvije kolone, jedan red, bez zbira. Tako i treba. A mjere koje nemaju nosioca?',
      },
      {
        by: 'bih-rs/3',
        afterMinutes: 90,
        body: 'Prazno polje i oznaka. Bolje da se vidi da niko nije zadužen nego da piše „svi“.',
        language: 'sr-Latn',
      },
      {
        by: 'bih-federation/12',
        afterMinutes: 1150,
        body: '„Svi“ znači niko. Popunila sam naš dio za obuke, fale mi podaci o mirovnim misijama.',
      },
      {
        by: 'bih-rs/1',
        afterMinutes: 70,
        body: 'Fale i nama. Pitaću i javljam do petka.',
        language: 'sr-Latn',
      },
    ],
  },
  {
    space: 'chapter:bih-federation',
    language: 'bs',
    title: 'Fizičke norme na prijemu: šta zapravo mjerimo?',
    startedDaysAgo: 4,
    posts: [
      {
        by: 'bih-federation/2',
        afterMinutes: 0,
        body: 'Rasprava iz kancelarije: jedni kažu da su blaže norme za žene nepravda, drugi da su iste norme samo naizgled jednake. Ja bih pitala nešto treće: šta od toga mjeri posao koji stvarno radimo?',
      },
      {
        by: 'bih-federation/6',
        afterMinutes: 75,
        body: 'U smjeni mi nikad nisu trebali sklekovi. Ali jesam vukla, nosila i trčala uz stepenice pod opremom. Neka mjere to, svima isto, i neka se zna zašto.',
      },
      {
        by: 'bih-federation/10',
        afterMinutes: 130,
        body: 'Oprezno s „isto svima“. Staza napravljena po nečijem prosjeku opet mjeri taj prosjek. Prvo analiza posla, pa onda staza.',
      },
      {
        by: 'bih-federation/2',
        afterMinutes: 28,
        body: 'Slažem se s redoslijedom. Ima li neko takvu analizu ili bar zna kako se radi?',
      },
      {
        by: 'bih-federation/7',
        afterMinutes: 540,
        body: 'Druga oblast Smjernica ide u tom pravcu: kriterij treba proizaći iz posla. Sutra ću izvući taj dio, sad sam na dežurstvu i kucam palcem.',
      },
    ],
  },
  {
    space: 'chapter:bih-policewomen',
    language: 'bs',
    title: 'Kako doći do kolegica u malim stanicama',
    startedDaysAgo: 27,
    posts: [
      {
        by: 'bih-federation/1',
        afterMinutes: 0,
        body: 'Imam spisak, telefone i dobru volju, a opet do nekih stanica ne mogu doprijeti. Ne javljaju se, ne dolaze, možda misle da ovo nije za njih. Kako vi to radite?',
      },
      {
        by: 'bih-federation/5',
        afterMinutes: 95,
        body: 'Nikad mejlom. Odem, ponesem kafu i ostanem sat. Prvih pola sata pričamo o čizmama, o svemu drugom tek poslije.',
      },
      {
        by: 'bih-federation/12',
        afterMinutes: 210,
        body: 'Ja sam bila ta koja se ne javlja. Nije bilo do volje. Na jednom računaru nas je sedmero i uvijek ti neko stoji iza leđa. Sad čitam na svom telefonu.',
      },
      {
        by: 'bih-federation/1',
        afterMinutes: 40,
        body: 'Hvala, na to nisam mislila. Znači kafa i telefon, a ne dopis.',
      },
      {
        by: 'bih-federation/9',
        afterMinutes: 1380,
        body: 'I napiši im da smiju samo čitati. Meni je trebalo pola godine čitanja do prve poruke. Ovo je druga.',
      },
    ],
  },
]
