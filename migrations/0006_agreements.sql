-- Agreements. Each is kept whole, as its rules see it; the columns beside it are what lists and links ask for.
CREATE TABLE agreements (
    id        TEXT PRIMARY KEY,
    slug      TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL,
    stage     TEXT NOT NULL,
    since     DATE NOT NULL,
    signed_on DATE,
    parent    TEXT REFERENCES agreements (id),
    whole     TEXT NOT NULL,
    version   BIGINT NOT NULL
);
CREATE INDEX agreements_stage ON agreements (stage, since);
CREATE INDEX agreements_parent ON agreements (parent);

-- Which legal entities are parties of which agreement.
CREATE TABLE agreement_parties (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    entity    TEXT NOT NULL,
    country   TEXT NOT NULL,
    PRIMARY KEY (agreement, entity)
);
CREATE INDEX agreement_parties_entity ON agreement_parties (entity);

-- What happened, line by line. Never changed.
CREATE TABLE agreement_timeline (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    line      BIGINT NOT NULL,
    event     TEXT NOT NULL,
    PRIMARY KEY (agreement, line)
);

-- By what an agreement that was signed outside this program is known. Public.
CREATE TABLE agreement_sources (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    place     BIGINT NOT NULL,
    name      TEXT NOT NULL,
    url       TEXT,
    PRIMARY KEY (agreement, place)
);

-- The text being drafted: its languages and the order of its clauses. Whoever rearranges names the structure they saw.
CREATE TABLE agreement_texts (
    agreement TEXT PRIMARY KEY REFERENCES agreements (id),
    languages TEXT NOT NULL,
    clauses   TEXT NOT NULL,
    structure BIGINT NOT NULL
);

-- Every version of every clause in every language. The key refuses the second of two savers who started from the same.
CREATE TABLE agreement_wordings (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    clause    TEXT NOT NULL,
    lang      TEXT NOT NULL,
    version   BIGINT NOT NULL,
    heading   TEXT NOT NULL,
    body      TEXT NOT NULL,
    round     BIGINT NOT NULL,
    author    TEXT NOT NULL,
    saved     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (agreement, clause, lang, version)
);

-- Settled texts, byte for byte as they were hashed. Never changed.
CREATE TABLE agreement_settled (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    version   BIGINT NOT NULL,
    hash      TEXT NOT NULL,
    canonical TEXT NOT NULL,
    PRIMARY KEY (agreement, version)
);

-- The text as its addenda leave it, beside the original.
CREATE TABLE agreement_consolidated (
    agreement TEXT PRIMARY KEY REFERENCES agreements (id),
    text      TEXT NOT NULL
);

-- What experts confirmed of a rule: for one agreement, or, with a source, for the rule.
CREATE TABLE agreement_confirmations (
    id        TEXT PRIMARY KEY,
    agreement TEXT REFERENCES agreements (id),
    rule      TEXT NOT NULL,
    whole     TEXT NOT NULL,
    at        TIMESTAMPTZ NOT NULL
);
CREATE INDEX agreement_confirmations_rule ON agreement_confirmations (rule);

-- Reminders that went out, so that each goes once.
CREATE TABLE agreement_reminders (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    party     TEXT NOT NULL,
    step      TEXT NOT NULL,
    due       DATE NOT NULL,
    days      BIGINT NOT NULL,
    PRIMARY KEY (agreement, party, step, due, days)
);
