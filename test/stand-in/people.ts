/** Invented people. Companies under `.example` do not exist; the others are spelled as no company is. */
export interface Person {
  name: string
  email: string
}

export const people = {
  sarah: { name: 'Sarah Chen', email: 'sarah@kestrel.example' },
  jonah: { name: 'Jonah Weiss', email: 'jonah@kestrel.example' },
  leo: { name: 'Leo Park', email: 'leo@kestrel.example' },
  amara: { name: 'Amara Diallo', email: 'amara@kestrel.example' },

  priya: { name: 'Priya Raman', email: 'priya.raman@northgate.example' },
  grace: { name: 'Grace Lin', email: 'grace.lin@northgate.example' },
  tom: { name: 'Tom Adeyemi', email: 'tom.adeyemi@northgate.example' },
  mary: { name: 'Mary Kowalski', email: 'mary.kowalski@northgate.example' },
  elena: { name: 'Elena Fischer', email: 'elena.fischer@northgate.example' },

  dee: { name: 'Dee Marsh', email: 'dee.marsh@harbormills.example' },
  raul: { name: 'Raul Torres', email: 'raul.torres@harbormills.example' },
  ines: { name: 'Ines Kade', email: 'ines.kade@harbormills.example' },

  nora: { name: 'Nora Quist', email: 'nora.quist@atlas.example' },
  ben: { name: 'Ben Okafor', email: 'ben.okafor@atlas.example' },

  ingrid: { name: 'Ingrid Solheim', email: 'ingrid.solheim@mail.fjordworks.co.uk' },
  pat: { name: 'Pat Byrne', email: 'pat.byrne@fjordworks.co.uk' },

  maya: { name: 'Maya Lindqvist', email: 'maya.lindqvist@larkspur.example' },
  owen: { name: 'Owen Tran', email: 'owen.tran@larkspur.example' },

  hugo: { name: 'Hugo Marchetti', email: 'hugo.marchetti@tessera.example' },
  keiko: { name: 'Keiko Sato', email: 'keiko.sato@tessera.example' },

  dana: { name: 'Dana Whitlock', email: 'dana.whitlock.home@gmail.com' },
  ravi: { name: 'Ravi Menon', email: 'ravi.menon.personal@gmail.com' },
  newsletter: { name: 'The Weekly Ledger', email: 'news@weeklyledger.example' },
  events: { name: 'Revenue Forum', email: 'invite@revenueforum.example' },

  hostile: { name: '"><img src=x onerror="window.breached=1">', email: 'hostile@northgate.example' },
  mirrored: { name: '\u202Eelpmaxe\u202C \u2066Ze\u0301ro\u2069 \u{1F469}\u200D\u{1F680}', email: 'mirrored@northgate.example' },
  broken: { name: `Half \uD83D a smile ${'very '.repeat(2_000)}long`, email: 'broken@northgate.example' },
} as const satisfies Record<string, Person>
