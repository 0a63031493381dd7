import type { DemoThread } from './types.ts'

export const srLatn: DemoThread[] = [
  {
    space: 'chapter:serbia-moi',
    language: 'sr-Latn',
    title: 'Prsluci po meri: ko ima specifikaciju?',
    startedDaysAgo: 17,
    posts: [
      {
        by: 'serbia-moi/1',
        afterMinutes: 0,
        body: 'Isprobala sam tri prsluka i sva tri su mi velika u ramenima. Pre nego što napišem molbu: ima li neka uprava gotovu specifikaciju za ženski kroj, da ne izmišljamo?',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 60,
        body: 'Има. Најважније: мери се у седећем положају, с опасачем и уз пуну опрему. Стојећи свакоме одговара.',
        language: 'sr-Cyrl',
      },
      {
        by: 'serbia-moi/5',
        afterMinutes: 210,
        body: 'Radila sam na jednoj nabavci. Nije zla volja, nego tabela: prvi red je muški S i odatle se broji. Tražite da se promeni tabela, a ne „pet ženskih komada“.',
      },
      {
        by: 'serbia-moi/9',
        afterMinutes: 45,
        body: 'А шта да радимо док се табела не промени? Мени рамени део клизи кад трчим.',
        language: 'sr-Cyrl',
      },
      {
        by: 'serbia-moi/12',
        afterMinutes: 30,
        body: 'Бочне траке може да замени и магацин, за то не треба тендер. Питај за „подешавање“, не за „преправку“. Друга рубрика.',
        language: 'sr-Cyrl',
      },
      {
        by: 'serbia-moi/1',
        afterMinutes: 25,
        body: 'Podešavanje, a ne prepravka. Zbog ovakvih rečenica sam se i učlanila.',
      },
    ],
  },
  {
    space: 'chapter:rs-moi-women',
    language: 'sr-Latn',
    title: 'Mentorski komplet: sporazum, mapa puta, upitnik',
    startedDaysAgo: 85,
    posts: [
      {
        by: 'bih-rs/1',
        afterMinutes: 0,
        body: 'Koordinatorka vam je poslala tri papira za mentorski krug: sporazum na jednoj strani, mapu od prvog do posljednjeg susreta i upitnik za kraj. Pročitajte ih, molim vas, kao neko ko nikad nije bio ni s jedne ni s druge strane.',
      },
      {
        by: 'bih-rs/3',
        afterMinutes: 190,
        body: 'Sporazum je dobar, samo je tačka o povjerljivosti predugačka. Dovoljno je: što kažemo među nama, ostaje među nama, osim ako je neko u opasnosti.',
      },
      {
        by: 'bih-rs/2',
        afterMinutes: 75,
        body: 'Meni fali rečenica da se smije prestati bez objašnjenja. Ako ne ide, niko nije kriv.',
      },
      {
        by: 'bih-rs/4',
        afterMinutes: 420,
        body: 'Protiv sam upitnika od dvadeset pitanja. Pet će popuniti svi, dvadeset niko. I ne „jeste li zadovoljni“, nego „šta ste uradili, a ranije se niste usuđivali“.',
      },
      {
        by: 'bih-rs/1',
        afterMinutes: 140,
        body: 'Skratila na pet. Meni je prvi susret bio prava injekcija samopouzdanja, pa sam se valjda zato raspisala. Nova verzija stiže sutra od koordinatorke, prekid bez objašnjenja je tačka 6.',
      },
    ],
  },
  {
    space: 'chapter:bih-rs',
    language: 'sr-Latn',
    title: 'Oružje u kući: obrazac koji ćemo stvarno popuniti',
    startedDaysAgo: 6,
    posts: [
      {
        by: 'bih-rs/3',
        afterMinutes: 0,
        body: 'Razmišljam o jednoj strani za prvi izlazak kod nasilja u porodici. Na vrhu tri pitanja o oružju: ima li ga, gdje je, ko mu može prići. Šta još, a da stane na jednu stranu?',
      },
      {
        by: 'bih-rs/2',
        afterMinutes: 65,
        body: 'Samo ne „da li je registrovano“ na vrhu. Onda se priča o dozvoli, a ne o opasnosti.',
      },
      {
        by: 'bih-rs/4',
        afterMinutes: 110,
        body: 'Ne slažem se sasvim. Od toga zavisi šta se smije uraditi na licu mjesta. Neka ostane, ali kao četvrto.',
      },
      {
        by: 'bih-rs/2',
        afterMinutes: 22,
        body: 'Četvrto može. I da „ne zna“ bude posebna kućica, da ne završi kao „nema“.',
      },
      {
        by: 'bih-rs/3',
        afterMinutes: 880,
        body: 'Dogovoreno. Nacrt stavljam večeras, poslije druge smjene. Čitajte ga kao patrola u dva ujutro, a ne kao komisija.',
      },
    ],
  },
  {
    space: 'network',
    language: 'sr-Latn',
    title: 'Jezici mreže: piši kako misliš',
    startedDaysAgo: 180,
    posts: [
      {
        by: 'serbia-moi/4',
        afterMinutes: 0,
        body: 'Ako budemo čekale da svaka napiše savršen engleski, pisaće nas pet. Predlog: piši na svom jeziku i svojim pismom, kratko, bez skraćenica svoje službe. Ko ne razume, pita. Slažete li se?',
      },
      {
        by: 'albania-asp/4',
        afterMinutes: 130,
        body: 'Dakord. Kërkoj vetëm një gjë: fjali të shkurtra. Kështu ia dal edhe unë, me pak ndihmë.',
        language: 'sq',
      },
      {
        by: 'north-macedonia-moi/8',
        afterMinutes: 45,
        body: 'Се согласувам. И навистина без кратенки: „СВР“ за мене е работа, за другите е загатка.',
        language: 'mk',
      },
      {
        by: 'moldova-gpi/1',
        afterMinutes: 300,
        body: 'For us the Slavic threads are a puzzle, but a nice one. One line of summary in English at the top of a long thread would help a lot.',
        language: 'en',
      },
      {
        by: 'croatia-moi/11',
        afterMinutes: 95,
        body: 'Može i obrnuto: tko otvori temu na engleskom, neka na kraju dopiše dva retka na svojem jeziku. Kolegice na terenu čitaju na mobitelu, u hodu.',
        language: 'hr',
      },
      {
        by: 'serbia-moi/6',
        afterMinutes: 1450,
        body: 'А ћирилица? Неко ми је рекао да пишем латиницом „да ме сви разумеју“. Ја бих да пишем како сам научила.',
        language: 'sr-Cyrl',
      },
      {
        by: 'serbia-moi/4',
        afterMinutes: 38,
        body: 'Piši ćirilicom. Pretraga nalazi oba pisma, a mi ćemo čitati malo sporije i pažljivije. Nikome nije škodilo.',
      },
    ],
  },
]
