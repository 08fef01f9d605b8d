-- The browsers from which an account was signed in to, by the hash of a token in a cookie of their own: guesses made
-- elsewhere do not keep them waiting. It opens nothing by itself; it outlives the session, and is new at each sign-in.
CREATE TABLE account_browsers (
    hash    TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES accounts (id),
    seen    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (hash, account)
);
CREATE INDEX account_browsers_account ON account_browsers (account);

-- Offices and powers are corrected: whoever saves over a change is told.
ALTER TABLE offices ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE powers ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
