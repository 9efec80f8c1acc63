-- When the server looks at a complaint again by itself: a rule of escalation may come true, or its due time is to be counted anew after the
-- holidays have changed. Complaints that have ended have no row. check_at: milliseconds since 1970; 0: at the next look.
CREATE TABLE complaint_clock (
    id TEXT PRIMARY KEY,
    check_at BIGINT NOT NULL
);

CREATE INDEX complaint_clock_by_time ON complaint_clock (check_at);

INSERT INTO complaint_clock (id, check_at) SELECT id, 0 FROM record WHERE kind = 0;

-- By which holidays, working hours and rules all of them were looked at: the organisation's version then, and a hash of what matters.
CREATE TABLE clock_organisation (
    id INTEGER PRIMARY KEY,
    version BIGINT NOT NULL,
    fingerprint TEXT NOT NULL
);

INSERT INTO clock_organisation (id, version, fingerprint) VALUES (1, 0, '');
