-- What one person has brought is counted before more is taken.
CREATE INDEX attachment_file_by_user ON attachment_file (by_user);

-- How often the bytes of a content were begun anew: what was found in an earlier round says nothing about a later one.
ALTER TABLE attachment_file ADD COLUMN round BIGINT NOT NULL DEFAULT 0;
