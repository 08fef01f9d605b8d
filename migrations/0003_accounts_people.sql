-- Accounts: who may come in, in what capacity, and the sessions by which they are known at the door.

-- The roles that can be given. A mayor's is not among them: it is held by a current mandate and by nothing else.
CREATE TABLE account_roles (
    role TEXT PRIMARY KEY
);
INSERT INTO account_roles (role) VALUES ('administrator'), ('secretary'), ('officer'), ('expert'), ('reader');

-- An account is called by a function, or by a name. `person` is the person whose mandates give it a role.
-- Without a password it is invited and not yet open; with a date in `closed` nobody comes in by it.
CREATE TABLE accounts (
    id       TEXT PRIMARY KEY,
    email    TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    lang     TEXT NOT NULL,
    person   TEXT,
    password TEXT,
    made     TIMESTAMPTZ NOT NULL,
    closed   TIMESTAMPTZ
);
CREATE INDEX accounts_name ON accounts (name);

-- What an account may be, for which legal entity, until which day (that day included).
CREATE TABLE account_grants (
    id         TEXT PRIMARY KEY,
    account    TEXT NOT NULL REFERENCES accounts (id),
    role       TEXT NOT NULL REFERENCES account_roles (role),
    body       TEXT,
    body_label TEXT NOT NULL,
    until      DATE,
    given      TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX account_grants_once ON account_grants (account, role, COALESCE(body, ''));
CREATE INDEX account_grants_body ON account_grants (body, role);

-- Links sent by mail: only the token's hash is kept. `used` is when it served, or when a later one took its place.
CREATE TABLE account_tokens (
    hash    TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
    made    TIMESTAMPTZ NOT NULL,
    until   TIMESTAMPTZ NOT NULL,
    used    TIMESTAMPTZ
);
CREATE INDEX account_tokens_account ON account_tokens (account, purpose, made);

-- Sessions: the cookie's token hashed, and an identity of its own by which its owner can end it.
CREATE TABLE account_sessions (
    hash    TEXT PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES accounts (id),
    machine TEXT NOT NULL,
    made    TIMESTAMPTZ NOT NULL,
    seen    TIMESTAMPTZ NOT NULL
);
CREATE INDEX account_sessions_account ON account_sessions (account, seen);

-- Sign-ins that failed, by a hash of what they had in common: an address, or an account from an address.
CREATE TABLE account_attempts (
    hash     TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last     TIMESTAMPTZ NOT NULL
);
