-- What became of the counsellors, as their desks told it (api::AgentTransition in body), and the calls of the queues, as the
-- exchange told them. Times are milliseconds since 1970 UTC.

-- position: in the order of arrival, by person. A desk that was away tells late what was earlier.
CREATE TABLE agent_transition (
    user_id TEXT NOT NULL REFERENCES app_user (id),
    position BIGINT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (user_id, position)
);

CREATE INDEX agent_transition_by_time ON agent_transition (user_id, at, position);

-- The latest of each person. heard_at: of their desk, as servers tell each other now and then.
CREATE TABLE agent_now (
    user_id TEXT PRIMARY KEY REFERENCES app_user (id),
    heard_at BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL
);

-- ended_at: 0 while the call is waiting or being offered. extension: to whom it is, or was last, offered.
CREATE TABLE queue_call (
    call TEXT PRIMARY KEY,
    queue TEXT NOT NULL,
    state TEXT NOT NULL,
    enqueued_at BIGINT NOT NULL,
    extension TEXT NOT NULL,
    offered_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL
);

CREATE INDEX queue_call_by_end ON queue_call (ended_at);

-- Programs that may speak to the server: the telephone exchange.
CREATE TABLE service_token (
    name TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

-- A call may stand in the feed more than twice since its wrap-up code can follow: the purge finds all its places by its history.
CREATE INDEX change_by_history ON change (history_id);

ALTER TABLE call_kept DROP COLUMN sequence;
