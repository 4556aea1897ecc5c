// The people of the demo repository. All names are invented; `.example` belongs to nobody.

export interface Member {
  readonly name: string;
  readonly email: string;
  /** Minutes east of UTC, as their commits say it. */
  readonly zone: number;
}

/** The one who uses Fulcrum: named by user.name and user.email of the repository. */
export const lead: Member = { name: 'Noor Haddad', email: 'noor.haddad@quayside.example', zone: 60 };

/** The same person on the old laptop; .mailmap joins them. */
export const leadOnOldLaptop: Member = { ...lead, name: 'noor', email: 'noor@haddad.example' };

export const tomasz: Member = { name: 'Tomasz Wrona', email: 'tomasz.wrona@quayside.example', zone: 60 };
export const meiLin: Member = { name: 'Chou Mei-Lin', email: 'meilin.chou@quayside.example', zone: 480 };
export const kwame: Member = { name: 'Kwame Boateng', email: '48120377+kboateng@users.noreply.github.com', zone: 0 };
export const sigrid: Member = { name: 'Sigrid Aune', email: 'sigrid.aune@quayside.example', zone: 60 };

export const dependabot: Member = { name: 'dependabot[bot]', email: '49699333+dependabot[bot]@users.noreply.github.com', zone: 0 };

/** Only ever a trailer: an assistant is nobody's knowledge. */
export const assistant: Member = { name: 'Copilot', email: '175728472+Copilot@users.noreply.github.com', zone: 0 };

export const mailmap = `${lead.name} <${lead.email}> <${leadOnOldLaptop.email}>
${kwame.name} <${kwame.email}> Kwame B <kwame@quayside.example>
`;
