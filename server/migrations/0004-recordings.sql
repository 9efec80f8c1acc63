-- The recordings of calls; their sound lies sealed in files. at: when the call ended. received: bytes of the sound that have come.
-- sealed: bytes of the file they lie in, what is beyond was not confirmed. state: uploading, complete or purged; a purged one with
-- sealed > 0 has a file that is still to be removed. body: as its desk announced it (api::RecordingUpload).
CREATE TABLE recording (
    call_id TEXT PRIMARY KEY,
    by_user TEXT NOT NULL REFERENCES app_user (id),
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    received BIGINT NOT NULL,
    sealed BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX recording_by_age ON recording (state, at);
