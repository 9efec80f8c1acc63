-- Listening by a code of the exchange: way is the domain::ListenWay (0: a conference at the desk, as before),
-- ended_at when it was over, 0 until then. Milliseconds since 1970 UTC.
ALTER TABLE listen_in ADD COLUMN way INTEGER NOT NULL DEFAULT 0;

ALTER TABLE listen_in ADD COLUMN ended_at BIGINT NOT NULL DEFAULT 0;
