-- One statement ends with a semicolon at the end of a line. Times are milliseconds since 1970 UTC; bytes are hexadecimal text,
-- so that both databases read the same file.

CREATE TABLE feed_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence BIGINT NOT NULL
);

INSERT INTO feed_head (id, sequence) VALUES (1, 0);

-- The records as they are now. kind: 0 complaint, 1 citizen, 2 call.
CREATE TABLE record (
    kind INTEGER NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);

-- What happened to each record, never edited.
CREATE TABLE history (
    id TEXT PRIMARY KEY,
    kind INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (kind, record_id, version),
    FOREIGN KEY (kind, record_id) REFERENCES record (kind, id)
);

-- The one order every desk sees: sequence has no gap.
CREATE TABLE change (
    sequence BIGINT PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    history_id TEXT NOT NULL REFERENCES history (id),
    body TEXT NOT NULL
);

-- The commands seen, so that sending one twice changes nothing twice. refusal: empty for an accepted one, whose change has its id.
CREATE TABLE command (
    id TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL,
    refusal TEXT NOT NULL
);

CREATE INDEX command_by_time ON command (at);

CREATE TABLE complaint_number (
    year INTEGER PRIMARY KEY,
    serial INTEGER NOT NULL
);

-- Districts, departments, categories, holidays and working hours as one document; the users stand in their own table.
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE app_user (
    id TEXT PRIMARY KEY,
    sign_in_name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT NOT NULL,
    department TEXT NOT NULL,
    extension TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    recovery_key TEXT NOT NULL,
    sip_password TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES app_user (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX session_by_user ON session (user_id);

CREATE INDEX session_by_expiry ON session (expires_at);

-- Failed sign-ins, by name and by address.
CREATE TABLE sign_in_failure (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    blocked_until BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

-- Who opened whose personal data, when, from where and why; kept two years.
CREATE TABLE access_log (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    by_user TEXT NOT NULL,
    address TEXT NOT NULL,
    kind INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX access_log_by_time ON access_log (at);
