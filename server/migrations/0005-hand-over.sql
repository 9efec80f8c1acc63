-- What goes with a call that is handed on (api::Noted in body), for a quarter of an hour. call: as the giving desk names it.
-- at: milliseconds since 1970 UTC.
CREATE TABLE hand_over (
    call TEXT NOT NULL,
    to_user TEXT NOT NULL REFERENCES app_user (id),
    from_user TEXT NOT NULL REFERENCES app_user (id),
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (call, to_user)
);

CREATE INDEX hand_over_by_time ON hand_over (at);
