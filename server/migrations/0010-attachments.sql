-- The bytes of attachments, each content once; they lie sealed in files named by their hash. by_user: whose desk announced it first.
-- at: milliseconds since 1970 UTC when it was last announced, or taken off a complaint. state: 0 uploading, 1 whole but not looked at by
-- the scanner yet, 2 stored, 3 infected (its file is gone), 4 to be removed. received: bytes that have come. sealed: bytes of the file
-- they lie in, what is beyond was not confirmed. look_at: when the scanner is to look at it, for state 1.
CREATE TABLE attachment_file (
    sha256 TEXT PRIMARY KEY,
    by_user TEXT NOT NULL REFERENCES app_user (id),
    at BIGINT NOT NULL,
    state INTEGER NOT NULL,
    size BIGINT NOT NULL,
    received BIGINT NOT NULL,
    sealed BIGINT NOT NULL,
    look_at BIGINT NOT NULL
);

CREATE INDEX attachment_file_by_state ON attachment_file (state, look_at);

-- Which complaint names which content: what nobody names goes after a while.
CREATE TABLE attachment_use (
    complaint_id TEXT NOT NULL,
    attachment_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (complaint_id, attachment_id)
);

CREATE INDEX attachment_use_by_content ON attachment_use (sha256);
