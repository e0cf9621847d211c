"""The officer's desk: Qt screens over ``fieldid.app``. Knows no SQL, matching or wire format."""
