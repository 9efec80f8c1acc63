-- The calls that still hold something the city keeps for a time only, so that the purge finds them without reading every record.
-- at: when the call was recorded. holds: 2 a transcript too, 1 the number, the name or the citizen at the most. sequence: where the
-- feed told of the call first.
CREATE TABLE call_kept (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    holds INTEGER NOT NULL,
    sequence BIGINT NOT NULL
);

INSERT INTO call_kept (id, at, holds, sequence)
    SELECT h.record_id, h.at, 2, c.sequence FROM history h JOIN change c ON c.history_id = h.id WHERE h.kind = 2 AND h.version = 1;

CREATE INDEX call_kept_by_age ON call_kept (holds, at);
