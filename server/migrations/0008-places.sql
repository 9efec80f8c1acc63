-- The city's addresses as one document (api::toJson of domain::PlaceBook, its version among it), written whole by every import.
CREATE TABLE places (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL,
    body TEXT NOT NULL
);
