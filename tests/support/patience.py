"""How long a test waits where a failure would be a hang. Anywhere else it waits for as long as it takes."""

HANG = 3600     # seconds
