-- Passes to listen in on a counsellor's talk. by_user: who listens, of_user: whose talk. Times are milliseconds since 1970 UTC,
-- confirmed_at: when the counsellor's desk let them in, 0 until then. What was done with them is in access_log.
CREATE TABLE listen_in (
    pass_hash TEXT PRIMARY KEY,
    by_user TEXT NOT NULL REFERENCES app_user (id),
    of_user TEXT NOT NULL REFERENCES app_user (id),
    at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL
);

CREATE INDEX listen_in_by_time ON listen_in (at);
